namespace FreeTierGen.Runtime.Signing;

/// <summary>Which headers of a signature a request has.</summary>
[Flags]
internal enum SignatureHeaders
{
    None = 0,
    Date = 1,
    Authorization = 2,
    SecurityToken = 4,
    ContentSha256 = 8,
    RegionSet = 16,
}
