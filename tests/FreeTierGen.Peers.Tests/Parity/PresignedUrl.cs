using System.Globalization;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>A presigned URL in parts with names: where it leads, as it is written, and each <c>query NAME</c>, whose order means nothing.</summary>
internal sealed class PresignedUrl
{
    private readonly SortedDictionary<string, string> _parts = new(StringComparer.Ordinal);

    public PresignedUrl(string url)
    {
        var target = url.Split('?', 2);
        _parts["target"] = target[0];
        foreach (var parameter in target[1].Split('&'))
        {
            var pair = parameter.Split('=', 2);
            Assert.True(_parts.TryAdd($"query {pair[0]}", pair.Length == 1 ? "(no value)" : pair[1]), $"{pair[0]} is there twice.");
        }
    }

    /// <summary>All there is, as written, a line each.</summary>
    public string Text => string.Join('\n', _parts.Select(part => $"{part.Key}: {part.Value}"));

    /// <summary>The time that it was signed for.</summary>
    public TimeProvider Time => new FixedTime(_parts["query X-Amz-Date"]);

    /// <summary>Where it leads, as it is written, before the query.</summary>
    public string Target => _parts["target"];

    /// <summary>How long it is good for from then on.</summary>
    public TimeSpan Lifetime => TimeSpan.FromSeconds(int.Parse(_parts["query X-Amz-Expires"], NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Escapes a parameter that was not.</summary>
    public void Escape(string parameter)
    {
        var value = _parts[$"query {parameter}"];
        Assert.NotEqual(value, Uri.EscapeDataString(value));
        _parts[$"query {parameter}"] = Uri.EscapeDataString(value);
    }
}
