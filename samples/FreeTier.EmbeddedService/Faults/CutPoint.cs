namespace FreeTier.EmbeddedService;

/// <summary>Where a connection breaks.</summary>
public enum CutPoint
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>After the request has come in, before any byte of the answer. The operation is not run.</summary>
    BeforeResponse,

    /// <summary>After the headers and half of the body. The operation has been run.</summary>
    InMiddleOfResponse,
}
