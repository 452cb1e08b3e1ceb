using System.Text.Json.Nodes;

namespace FreeTierGen.Conformance.Tests.JmesPath;

/// <summary>A case of the JMESPath suite.</summary>
/// <param name="File">The file that it is in.</param>
/// <param name="Given">The data.</param>
/// <param name="Expression">The expression to evaluate on it.</param>
/// <param name="Result">What comes of it.</param>
/// <param name="Error">The kind of error that the expression is instead; null where it is none.</param>
/// <param name="IsBenchmark">The case is there to be timed and states no result.</param>
internal sealed record JmesPathCase(string File, JsonNode? Given, string Expression, JsonNode? Result, string? Error, bool IsBenchmark)
{
    /// <summary>All cases of the files in a folder.</summary>
    public static IEnumerable<JmesPathCase> Read(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var found in Parse(Path.GetFileName(file), System.IO.File.ReadAllText(file)))
            {
                yield return found;
            }
        }
    }

    /// <summary>All cases of a file.</summary>
    public static IEnumerable<JmesPathCase> Parse(string file, string json)
    {
        foreach (var group in JsonNode.Parse(json)!.AsArray())
        {
            foreach (var item in group!["cases"]!.AsArray())
            {
                yield return new JmesPathCase(
                    file,
                    group["given"],
                    item!["expression"]!.GetValue<string>(),
                    item["result"],
                    item["error"]?.GetValue<string>(),
                    item["bench"] is not null);
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{File}: {(Expression.Length > 80 ? Expression[..80] + "…" : Expression)}";
}

/// <summary>What compiling an expression against data of one shape came to.</summary>
/// <param name="Method">The compiled method; null where there is none.</param>
/// <param name="Problem">What is wrong with the expression, in words.</param>
/// <param name="Unsupported">Why the expression is right and not supported; null where it is.</param>
/// <param name="Error">The kind of error that the expression is; null where it is none.</param>
internal sealed record JmesPathOutcome(int? Method, string? Problem, string? Unsupported, string? Error);
