namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>An expression of the rules language, its types known.</summary>
internal abstract class RuleExpression(RuleType type)
{
    /// <summary>The type of the value, where it is set.</summary>
    public RuleType Type { get; } = type;

    /// <summary>The expressions that this one is made of.</summary>
    public virtual IReadOnlyList<RuleExpression> Parts => [];

    /// <summary>Whether the expression or a part of it refers to the name.</summary>
    public virtual bool RefersTo(string name) => Parts.Any(part => part.RefersTo(name));
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
internal sealed class ListLiteral(IReadOnlyList<RuleExpression> items) : RuleExpression(RuleType.TextList)
{
    public override IReadOnlyList<RuleExpression> Parts { get; } = items;
}

/// <summary>A parameter or a variable.</summary>
internal sealed class ReferenceExpression(string name, RuleType type) : RuleExpression(type)
{
    public string Name { get; } = name;

    public override bool RefersTo(string name) => string.Equals(Name, name, StringComparison.Ordinal);
}

/// <summary>A text with placeholders: its parts one after the other.</summary>
internal sealed class TemplateExpression(IReadOnlyList<RuleExpression> parts) : RuleExpression(RuleType.Text)
{
    public override IReadOnlyList<RuleExpression> Parts { get; } = parts;
}

/// <summary>A property of a URL, an ARN or a partition, by its name in C#.</summary>
internal sealed class PropertyExpression(RuleExpression target, string property, RuleType type) : RuleExpression(type)
{
    public RuleExpression Target { get; } = target;

    public string Property { get; } = property;

    public override IReadOnlyList<RuleExpression> Parts => [Target];
}

/// <summary>An item of a list of texts; a negative index counts from the end.</summary>
internal sealed class ItemExpression(RuleExpression list, int index) : RuleExpression(RuleType.Text)
{
    public RuleExpression List { get; } = list;

    public int Index { get; } = index;

    public override IReadOnlyList<RuleExpression> Parts => [List];
}

/// <summary>The call of a function.</summary>
internal sealed class CallExpression(RuleFunction function, IReadOnlyList<RuleExpression> arguments, RuleType type) : RuleExpression(type)
{
    public RuleFunction Function { get; } = function;

    public override IReadOnlyList<RuleExpression> Parts { get; } = arguments;
}
