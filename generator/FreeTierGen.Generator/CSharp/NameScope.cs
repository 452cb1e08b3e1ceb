using System.Globalization;

namespace FreeTierGen.Generator.CSharp;

/// <summary>Names of one declaration space, each given out once.</summary>
/// <param name="comparer">Says which names are the same.</param>
/// <param name="reserved">Names that are never given out. Many scopes share them.</param>
internal sealed class NameScope(StringComparer comparer, HashSet<string>? reserved = null)
{
    private readonly HashSet<string> _taken = new(comparer);
    private readonly Dictionary<string, int> _last = new(comparer);

    /// <summary>Keeps a name from being given out.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>Keeps names from being given out.</summary>
    public void Reserve(IEnumerable<string> names) => _taken.UnionWith(names);

    /// <summary>Takes the name where it is free.</summary>
    public bool TryTake(string name) => (reserved is null || !reserved.Contains(name)) && _taken.Add(name);

    /// <summary>Takes the first free name: the preferred one, the one with the suffix, then numbered ones.</summary>
    public string Take(string preferred, string suffix)
    {
        if (TryTake(preferred))
        {
            return preferred;
        }

        if (TryTake(preferred + suffix))
        {
            return preferred + suffix;
        }

        // After a digit the number needs a separator: V1 and 2 must not look like V12.
        return TakeNumbered(preferred + (char.IsDigit(preferred[preferred.Length - 1]) ? "_" : ""));
    }

    /// <summary>Takes the first free name of the stem and a number from 2 on.</summary>
    public string TakeNumbered(string stem)
    {
        // Ten thousand may want one name: each goes on where the one before it ended.
        _last.TryGetValue(stem, out var last);
        for (var number = Math.Max(2, last + 1); ; number++)
        {
            var numbered = stem + number.ToString(CultureInfo.InvariantCulture);
            if (TryTake(numbered))
            {
                _last[stem] = number;
                return numbered;
            }
        }
    }
}
