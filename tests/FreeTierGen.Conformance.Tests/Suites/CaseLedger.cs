using System.Text.Json;

namespace FreeTierGen.Conformance.Tests.Suites;

/// <summary>
/// Keeps account of a case: each value that it states has to be used or compared, or the case fails. So a key that is new to the
/// harness, and a value that it forgets, are seen.
/// </summary>
internal sealed class CaseLedger
{
    // What says nothing of a client.
    private static readonly string[] Remarks = ["id", "protocol", "documentation", "tags", "appliesTo", "vendorParamsShape"];

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];

    public CaseLedger(JsonElement stated)
    {
        foreach (var property in stated.EnumerateObject())
        {
            if (!Remarks.Contains(property.Name))
            {
                Open(property.Value, PathOf("", property.Name));
            }
        }
    }

    /// <summary>How many expectations were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>What is wrong, once everything has been done.</summary>
    public IReadOnlyList<string> Close()
    {
        foreach (var path in _open.Order(StringComparer.Ordinal))
        {
            _failures.Add($"{path}: the harness neither used nor compared this.");
        }

        if (Compared == 0)
        {
            _failures.Add("Nothing was compared.");
        }

        return _failures;
    }

    /// <summary>A value of the case was fed into the client.</summary>
    public void Use(string path) => _open.Remove(path);

    /// <summary>Everything at a place of the case was fed into the client.</summary>
    public void UseAll(string path) => _open.RemoveWhere(open => open == path || open.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>An expectation was compared.</summary>
    public void Compare(string path, bool holds, string otherwise)
    {
        _open.Remove(path);
        Compared++;
        if (!holds)
        {
            Fail(path, otherwise);
        }
    }

    /// <summary>Something is wrong.</summary>
    public void Fail(string path, string reason) => _failures.Add($"{path}: {reason}");

    /// <summary>The place of a member or item, as a JSON pointer.</summary>
    public static string PathOf(string parent, string name) =>
        $"{parent}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private void Open(JsonElement value, string path)
    {
        var count = _open.Count;
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                Open(property.Value, PathOf(path, property.Name));
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            for (var i = 0; i < value.GetArrayLength(); i++)
            {
                Open(value[i], $"{path}/{i}");
            }
        }

        // A scalar, or an object or array that is empty: that too is an expectation.
        if (_open.Count == count)
        {
            _open.Add(path);
        }
    }
}
