namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>s3rver, an S3 emulator that keeps objects in files. Of a signature it checks the form and the key's id alone.</summary>
public sealed class S3rver() : S3Server(new NodePackage("s3rver"))
{
    public override string OwnerName => "S3rver";
}
