using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Diagnostics;

/// <summary>A finding in a model file, before its place is turned into line and column.</summary>
/// <param name="Descriptor">What kind of finding it is.</param>
/// <param name="Position">The byte offset in the model file's UTF-8 text; 0 where the whole file is meant.</param>
/// <param name="Arguments">What the descriptor's message is filled with.</param>
internal sealed record Finding(DiagnosticDescriptor Descriptor, int Position, string[] Arguments)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Descriptor.Id} at {Position}: {string.Join(", ", Arguments)}";
}

/// <summary>Collects findings while a model is read and lowered.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Finding> _findings = [];

    /// <summary>What was found so far, in the order of finding.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Whether something was found that keeps the client from being generated.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding at a byte offset of the model file.</summary>
    public void Add(DiagnosticDescriptor descriptor, int position, params string[] arguments)
    {
        _findings.Add(new Finding(descriptor, position, arguments));
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
    }

    /// <summary>Adds what another bag holds.</summary>
    public void AddAll(DiagnosticBag other)
    {
        _findings.AddRange(other._findings);
        HasErrors |= other.HasErrors;
    }
}
