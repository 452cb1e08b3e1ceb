using System.Globalization;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>A value at a place of a method.</summary>
/// <param name="Code">The C# expression that reads it.</param>
/// <param name="IsNullable">Whether its C# type is nullable.</param>
/// <param name="Type">Its type.</param>
/// <param name="Source">For a local variable: the expression it was declared with.</param>
internal sealed record CodeValue(string Code, bool IsNullable, RuleType Type, string? Source = null);

/// <summary>
/// What is known at a place of a method: what names of the rule set are called in C#, and which of them are set. A block
/// of the method has a scope of its own inside that of the block around it.
/// </summary>
internal sealed class CodeScope
{
    private readonly CodeScope? _outer;
    private readonly Dictionary<string, CodeValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private readonly HashSet<string> _localsHere = new(StringComparer.Ordinal);
    private readonly HashSet<string> _localsInside = new(StringComparer.Ordinal);

    private CodeScope(CodeScope? outer) => _outer = outer;

    /// <summary>The scope of a method's body.</summary>
    public static CodeScope OfMethod(IEnumerable<KeyValuePair<string, CodeValue>> values)
    {
        var scope = new CodeScope(null);
        scope._localsHere.Add("parameters");
        foreach (var value in values)
        {
            scope._values[value.Key] = value.Value;
            scope._localsHere.Add(value.Value.Code);
        }

        return scope;
    }

    /// <summary>The scope of a block inside this one's.</summary>
    public CodeScope Open() => new(this);

    /// <summary>What the name stands for.</summary>
    public CodeValue Value(string name)
        => Find(name) ?? throw new InvalidOperationException($"'{name}' has no value here.");

    /// <summary>Whether the name's value is known to be set.</summary>
    public bool IsSet(string name) => !Value(name).IsNullable || IsMarked(name);

    /// <summary>Notes that the name's value is set from here on.</summary>
    public void MarkSet(string name) => _set.Add(name);

    /// <summary>Whether code of the method asks for the resolver's partitions. Asked of the method's own scope.</summary>
    public bool UsesPartitions { get; private set; }

    /// <summary>Notes that code of the method asks for the resolver's partitions.</summary>
    public void UsePartitions()
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            scope.UsesPartitions = true;
        }
    }

    /// <summary>Whether a local variable of this or an outer block stands for the name and holds the expression's value.</summary>
    public bool HasLocal(string name, string source) => Find(name)?.Source == source;

    /// <summary>Declares a local variable in this block.</summary>
    /// <param name="name">The variable's name in the rule set.</param>
    /// <param name="type">Its type.</param>
    /// <param name="source">The expression that it is declared with.</param>
    public string DeclareLocal(string name, RuleType type, string source)
    {
        var local = TakeLocal(name);
        _values[name] = new CodeValue(local, false, type, source);
        return local;
    }

    /// <summary>
    /// Declares a local variable by a pattern in the condition of this block. In C# it belongs to the block around, but it
    /// has a value in this one only.
    /// </summary>
    public string DeclarePattern(string name, RuleType type)
    {
        var local = _outer!.TakeLocal(name);
        _values[name] = new CodeValue(local, false, type);
        return local;
    }

    // C# wants the name of a local to be unique from its block outwards and inwards.
    private string TakeLocal(string name)
    {
        var wanted = RuleNames.Local(name);
        var local = wanted;
        for (var number = 2; IsTaken(local); number++)
        {
            local = wanted.TrimStart('@') + number.ToString(CultureInfo.InvariantCulture);
        }

        _localsHere.Add(local);
        for (var scope = _outer; scope is not null; scope = scope._outer)
        {
            scope._localsInside.Add(local);
        }

        return local;
    }

    private bool IsTaken(string local)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._localsHere.Contains(local))
            {
                return true;
            }
        }

        return _localsInside.Contains(local);
    }

    private bool IsMarked(string name)
    {
        for (var scope = this; scope is not null; scope = scope._outer)
        {
            if (scope._set.Contains(name))
            {
                return true;
            }

            if (scope._values.ContainsKey(name))
            {
                return false;
            }
        }

        return false;
    }

    private CodeValue? Find(string name) => _values.TryGetValue(name, out var value) ? value : _outer?.Find(name);
}
