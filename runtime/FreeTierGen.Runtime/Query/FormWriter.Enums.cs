using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Query;

public ref partial struct FormWriter
{
    /// <summary>Writes an enum's value.</summary>
    /// <param name="name">The entry's name; empty for what the names begin with itself.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is empty: it is the enum's default, which says nothing.</exception>
    public void WriteEnum(scoped ReadOnlySpan<byte> name, string value) => Write(name, Presence.OfEnum(value, _isComparison));

    /// <summary>Stands where a union's member is due that is not in the model, or where a union is null.</summary>
    /// <exception cref="ArgumentException">Always, but where values are only compared.</exception>
    public void WriteUnknownUnionMember()
    {
        Presence.OfUnknownUnionMember(_isComparison);
        WriteEmpty("unknown"u8);
    }
}
