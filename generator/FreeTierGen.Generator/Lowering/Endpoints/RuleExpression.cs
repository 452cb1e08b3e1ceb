namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>An expression of the rules language, its types known.</summary>
/// <param name="type">The type of the value, where it is set.</param>
/// <param name="parts">The expressions that this one is made of.</param>
internal abstract class RuleExpression(RuleType type, IReadOnlyList<RuleExpression>? parts = null)
{
    /// <summary>The type of the value, where it is set.</summary>
    public RuleType Type { get; } = type;

    /// <summary>The expressions that this one is made of.</summary>
    public IReadOnlyList<RuleExpression> Parts { get; } = parts ?? [];

    /// <summary>How many expressions it is made of, itself included. The reader bounds it: whoever walks an expression may recurse.</summary>
    public int Size { get; } = 1 + (parts ?? []).Sum(part => part.Size);

    /// <summary>Whether the expression or a part of it refers to the name.</summary>
    public bool RefersTo(string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddNames(names);
        return names.Contains(name);
    }

    /// <summary>Adds the names that the expression and its parts refer to.</summary>
    public virtual void AddNames(HashSet<string> names)
    {
        foreach (var part in Parts)
        {
            part.AddNames(names);
        }
    }
}

/// <summary>A text without placeholders.</summary>
internal sealed class TextLiteral(string value) : RuleExpression(RuleType.Text)
{
    public string Value { get; } = value;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class BooleanLiteral(bool value) : RuleExpression(RuleType.Boolean)
{
    public bool Value { get; } = value;
}

/// <summary>An integer.</summary>
internal sealed class IntegerLiteral(int value) : RuleExpression(RuleType.Integer)
{
    public int Value { get; } = value;
}

/// <summary>A list of texts.</summary>
internal sealed class ListLiteral(IReadOnlyList<RuleExpression> items) : RuleExpression(RuleType.TextList, items);

/// <summary>A parameter or a variable.</summary>
internal sealed class ReferenceExpression(string name, RuleType type) : RuleExpression(type)
{
    public string Name { get; } = name;

    public override void AddNames(HashSet<string> names) => names.Add(Name);
}

/// <summary>A text with placeholders: its parts one after the other.</summary>
internal sealed class TemplateExpression(IReadOnlyList<RuleExpression> parts) : RuleExpression(RuleType.Text, parts);

/// <summary>A property of a URL, an ARN or a partition, by its name in C#.</summary>
internal sealed class PropertyExpression(RuleExpression target, string property, RuleType type) : RuleExpression(type, [target])
{
    public RuleExpression Target { get; } = target;

    public string Property { get; } = property;
}

/// <summary>An item of a list of texts; a negative index counts from the end.</summary>
internal sealed class ItemExpression(RuleExpression list, int index) : RuleExpression(RuleType.Text, [list])
{
    public RuleExpression List { get; } = list;

    public int Index { get; } = index;
}

/// <summary>The call of a function.</summary>
internal sealed class CallExpression(RuleFunction function, IReadOnlyList<RuleExpression> arguments, RuleType type) : RuleExpression(type, arguments)
{
    public RuleFunction Function { get; } = function;
}
