using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Ends the lowering of an example that has a value which its shape can't have.</summary>
/// <param name="value">The value.</param>
/// <param name="what">What it is.</param>
/// <param name="shape">What it is not.</param>
internal sealed class UnusableValueException(Node value, string what, string shape) : Exception
{
    private const int Most = 100;

    /// <summary>Where the value stands.</summary>
    public int Position { get; } = value.Position;

    /// <summary>The start of what it is.</summary>
    public string What { get; } = what.Length > Most ? what.Substring(0, Most) : what;

    /// <summary>What it is not.</summary>
    public string Shape { get; } = shape;
}
