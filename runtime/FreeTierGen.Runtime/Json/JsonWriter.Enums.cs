namespace FreeTierGen.Runtime.Json;

public ref partial struct JsonWriter
{
    /// <summary>Writes a member that is an enum's value.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is empty: it is the enum's default, which says nothing.</exception>
    public void WriteEnum(scoped ReadOnlySpan<byte> name, string value) => WriteString(name, Presence.OfEnum(value, _isComparison));

    /// <summary>Writes an object of one member that is an enum's value.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is empty: it is the enum's default, which says nothing.</exception>
    public void WriteEnumObject(scoped ReadOnlySpan<byte> name, string value) => WriteObject(name, Presence.OfEnum(value, _isComparison));

    /// <summary>Writes an enum's value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is empty: it is the enum's default, which says nothing.</exception>
    public void WriteEnumValue(string value) => WriteStringValue(Presence.OfEnum(value, _isComparison));

    /// <summary>Writes a map's key that is an enum's value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is empty: it is the enum's default, which says nothing.</exception>
    public void WriteEnumName(string value) => WritePropertyName(Presence.OfEnum(value, _isComparison));

    /// <summary>Stands where a union's member is due that is not in the model, or where a union is null.</summary>
    /// <exception cref="ArgumentException">Always, but where values are only compared.</exception>
    public void WriteUnknownUnionMember()
    {
        Presence.OfUnknownUnionMember(_isComparison);
        WriteNullValue();
    }
}
