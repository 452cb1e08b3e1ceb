namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>Changes a query form in one place at a time.</summary>
internal static class FormMutations
{
    /// <summary>Each pair's name and value changed, each pair taken out, doubled and without its value, and one put in.</summary>
    public static IEnumerable<(string Change, string Mutated)> Of(string form)
    {
        var pairs = form.Split('&');
        yield return ("with another pair", form + "&surprise=1");
        for (var i = 0; i < pairs.Length; i++)
        {
            var (name, value) = pairs[i].Split('=', 2) is [var one, var two] ? (one, two) : (pairs[i], null);
            yield return ($"{name} taken out", string.Join('&', pairs.Where((_, at) => at != i)));
            yield return ($"{name} twice", $"{form}&{pairs[i]}");
            yield return ($"{name} with another name", With(pairs, i, $"{name}x={value}"));
            yield return ($"{name} with another value", With(pairs, i, $"{name}={value}x"));
            yield return ($"{name} with the code of a code", With(pairs, i, $"{name}={value?.Replace("%", "%25", StringComparison.Ordinal)}%25"));
            if (value is not null)
            {
                yield return ($"{name} without its sign", With(pairs, i, name));
            }
        }
    }

    private static string With(string[] pairs, int index, string other) => string.Join('&', pairs.Select((pair, at) => at == index ? other : pair));
}
