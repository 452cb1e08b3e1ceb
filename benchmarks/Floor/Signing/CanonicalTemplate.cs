using System.Text;

namespace FreeTierGen.Benchmarks.Floor.Signing;

/// <summary>The canonical request of an operation. From call to call only the time and the body's hash change, at the same places.</summary>
internal sealed class CanonicalTemplate
{
    /// <summary>The longest text that a signer has room for.</summary>
    public const int MaxLength = 768;

    private const int DateLength = 16;
    private const string DateName = "x-amz-date";
    private readonly byte[] _text;
    private readonly int _dateStart;

    /// <summary>Makes the template of an operation's requests.</summary>
    /// <param name="method">Their method.</param>
    /// <param name="path">Their path, encoded.</param>
    /// <param name="query">Their query, sorted and encoded.</param>
    /// <param name="headers">The headers that are signed, but for the date.</param>
    public CanonicalTemplate(string method, string path, string query, params IEnumerable<KeyValuePair<string, string>> headers)
    {
        var lines = headers
            .Append(new(DateName, new string('0', DateLength)))
            .Select(header => (Name: header.Key.ToLowerInvariant(), header.Value))
            .OrderBy(header => header.Name, StringComparer.Ordinal)
            .ToList();
        var names = string.Join(';', lines.Select(line => line.Name));
        var text = $"{method}\n{path}\n{query}\n{string.Concat(lines.Select(line => $"{line.Name}:{line.Value}\n"))}\n{names}\n{new string('0', LowerHex.Length)}";
        _text = Encoding.ASCII.GetBytes(text);
        _dateStart = text.IndexOf($"\n{DateName}:", StringComparison.Ordinal) + $"\n{DateName}:".Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_text.Length, MaxLength);
        SignedHeaders = $"{names}, Signature=";
    }

    /// <summary>The names of the headers that are signed, as the header's value has them before the signature.</summary>
    public string SignedHeaders { get; }

    /// <summary>Writes the canonical request.</summary>
    /// <returns>The part of <paramref name="space"/> that was written.</returns>
    public Span<byte> Write(Span<byte> space, ReadOnlySpan<byte> date, ReadOnlySpan<byte> bodyHash)
    {
        var text = space[.._text.Length];
        _text.CopyTo(text);
        date.CopyTo(text[_dateStart..]);
        LowerHex.Write(bodyHash, text[^LowerHex.Length..]);
        return text;
    }
}
