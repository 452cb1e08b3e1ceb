using Acme.S3;

namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>OpenStack Swift with its S3 middleware, which checks signatures and the hashes of bodies.</summary>
public sealed class Swift() : S3Server(new PythonScript("swift"))
{
    public override string OwnerName => AccessKeyId;

    /// <summary>It does not keep when a bucket was made.</summary>
    public override DateTimeOffset? BucketDate { get; } = new(2009, 2, 3, 16, 45, 9, TimeSpan.Zero);

    public override string NoSuchBucketMessage => "The specified bucket does not exist.";

    private protected override string AccessKeyId => "AKID:EXAMPLE";

    /// <summary>It takes several objects to delete with a <c>Content-MD5</c> alone.</summary>
    private protected override void Configure(S3ClientOptions options) => options.Interceptors.Add(new ContentMd5());
}
