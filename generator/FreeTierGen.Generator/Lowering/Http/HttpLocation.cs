namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>What of HTTP a member is bound to.</summary>
internal enum HttpLocation
{
    /// <summary>Nothing: it is in the body.</summary>
    Body,

    /// <summary>The whole body (<c>@httpPayload</c>).</summary>
    Payload,

    /// <summary>A part of the path (<c>@httpLabel</c>).</summary>
    Label,

    /// <summary>An entry of the query (<c>@httpQuery</c>).</summary>
    Query,

    /// <summary>Entries of the query whose names the caller chooses (<c>@httpQueryParams</c>).</summary>
    QueryEntries,

    /// <summary>A header (<c>@httpHeader</c>).</summary>
    Header,

    /// <summary>Headers whose names have a beginning in common (<c>@httpPrefixHeaders</c>).</summary>
    PrefixHeaders,

    /// <summary>The status of the response (<c>@httpResponseCode</c>).</summary>
    Status,
}
