namespace FreeTierGen.Generator.Specs;

/// <summary>The forms that values have in trees of named members.</summary>
internal enum ValueForm
{
    String,

    /// <summary>A string that is percent-encoded where what it stands in says so.</summary>
    UrlString,
    Boolean,
    SByte,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    BigInteger,
    BigDecimal,

    /// <summary>A big integer as text.</summary>
    BigIntegerText,

    /// <summary>A big decimal as text.</summary>
    BigDecimalText,

    Blob,
    EpochSeconds,
    DateTime,
    HttpDate,
    Document,

    /// <summary>A string enum: read by a class of its own, written as its value.</summary>
    Enum,

    /// <summary>A number that is cast from and to a C# enum.</summary>
    IntEnum,

    /// <summary>A structure, union, list or map: read and written by a class of its own.</summary>
    Aggregate,

    /// <summary>The value of a union's member that carries none: an empty object.</summary>
    Unit,
}

/// <summary>How a value is read and written.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Type">Its C# type, fully qualified, without nullability; empty for <see cref="ValueForm.Unit"/>.</param>
/// <param name="Serializer">The class that reads and writes it, of the same namespace; null where the runtime does.</param>
internal sealed record ValueSpec(ValueForm Form, string Type, string? Serializer);
