namespace FreeTierGen.Generator.Services;

/// <summary>What a client does to a text of its input before it is checked and sent.</summary>
internal enum InputChange
{
    /// <summary>The text is sent in base64.</summary>
    Base64,

    /// <summary>Of a path, as the service's own answers have it, the last segment is sent.</summary>
    LastSegment,

    /// <summary>Where the caller gives none, the client's region is sent.</summary>
    OwnRegion,

    /// <summary>The path of an object is percent-encoded, unless it is already.</summary>
    EncodedPath,

    /// <summary>Where the caller says nothing, names are asked for percent-encoded.</summary>
    EncodedNames,

    /// <summary>Where the caller gives none, the digest of another member, a key in base64, is sent.</summary>
    KeyDigest,

    /// <summary>Where the caller gives none, <c>-</c> is sent: the account that signs.</summary>
    OwnAccount,
}
