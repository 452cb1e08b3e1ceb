using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.JmesPath;

/// <summary>The statements of a method that computes an expression, and the names of its locals.</summary>
internal sealed class PathCode
{
    private readonly List<string> _lines = [];
    private readonly NameScope _names;

    // What numbered names were made of: the next one after item2 is item3, and not item22.
    private readonly Dictionary<string, string> _stems;
    private int _indent;

    public PathCode(params string[] parameters)
    {
        _names = new NameScope(StringComparer.Ordinal);
        _names.Reserve(parameters);
        _stems = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    private PathCode(PathCode other) => (_names, _stems) = (other._names, other._stems);

    /// <summary>The lines so far, indented from the method's body on.</summary>
    public EquatableArray<string> Lines => _lines.ToEquatableArray();

    public bool IsEmpty => _lines.Count == 0;

    public void Line(string text)
    {
        // What follows a block stands apart from it.
        if (_lines.Count > 0 && _lines[_lines.Count - 1].EndsWith("}", StringComparison.Ordinal) && text.TrimStart() != "}")
        {
            _lines.Add("");
        }

        _lines.Add(new string(' ', _indent * 4) + text);
    }

    /// <summary>Writes a block.</summary>
    public void Block(string header, Action body)
    {
        Line(header);
        Line("{");
        _indent++;
        body();
        _indent--;
        Line("}");
    }

    /// <summary>Code of the same method that is added later, when it is known what has to stand before it.</summary>
    public PathCode Apart() => new(this);

    /// <summary>Adds code that was written apart.</summary>
    public void Add(PathCode code)
    {
        foreach (var line in code._lines.Where(line => line.Length > 0))
        {
            Line(line);
        }
    }

    /// <summary>Adds code that was written apart, with what is known by now in place of one of its lines.</summary>
    public void Add(PathCode code, string placeholder, string text)
    {
        var first = _lines.Count;
        Add(code);
        for (var i = first; i < _lines.Count; i++)
        {
            _lines[i] = _lines[i].Replace(placeholder, text);
        }
    }

    /// <summary>Takes a name for a local that no other in the method has.</summary>
    public string Take(string wanted)
    {
        wanted = ReservedWords.EscapeVariable(wanted);
        if (_names.TryTake(wanted))
        {
            return wanted;
        }

        var stem = _stems.TryGetValue(wanted, out var known) ? known : wanted.TrimStart('@');
        var name = _names.TakeNumbered(stem);
        _stems[name] = stem;
        return name;
    }

    /// <summary>A name for a local after what it holds: <c>tableStatus</c> for <c>output.Table?.TableStatus?.Value</c>.</summary>
    public static string NameAfter(string code, string fallback)
    {
        var words = code.Split('.', '?', '(', ')', ' ', '[', ']').Where(IsName).ToList();
        if (words.Count > 1 && words[words.Count - 1] is "Value" or "Count")
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 || words[words.Count - 1].StartsWith("global::", StringComparison.Ordinal)
            ? fallback
            : Casing.Camel(words[words.Count - 1]).TrimStart('@');
    }

    /// <summary>A name for one of many: <c>service</c> for <c>services</c>.</summary>
    public static string Singular(string plural)
    {
        if (plural.Length < 4 || !plural.EndsWith("s", StringComparison.Ordinal) || plural.EndsWith("ss", StringComparison.Ordinal))
        {
            return "item";
        }

        return plural.EndsWith("ies", StringComparison.Ordinal) ? plural.Substring(0, plural.Length - 3) + "y"
            : plural.EndsWith("sses", StringComparison.Ordinal) || plural.EndsWith("tuses", StringComparison.Ordinal)
                ? plural.Substring(0, plural.Length - 2)
            : plural.Substring(0, plural.Length - 1);
    }

    private static bool IsName(string word) => word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && word.All(c => char.IsLetterOrDigit(c) || c == '_');
}
