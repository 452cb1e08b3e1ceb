namespace FreeTierGen.Generator.Specs;

/// <summary>The formats that bodies are read and written in.</summary>
internal enum WireFormat
{
    /// <summary>JSON, RFC 8259.</summary>
    Json,

    /// <summary>XML 1.0.</summary>
    Xml,

    /// <summary>CBOR, RFC 8949.</summary>
    Cbor,
}
