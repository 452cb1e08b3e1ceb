using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering;

/// <summary>What every lowering works from: the model, the part of it that is generated, and what was asked for.</summary>
internal sealed class LoweringContext(
    ServiceClosure closure,
    GenerationOptions options,
    Protocol protocol,
    DiagnosticBag diagnostics,
    CrossReferences? references = null)
{
    /// <summary>The whole model.</summary>
    public SmithyModel Model => Closure.Model;

    /// <summary>The service and what it reaches.</summary>
    public ServiceClosure Closure { get; } = closure;

    /// <summary>What the model's item in the project asks for.</summary>
    public GenerationOptions Options { get; } = options;

    /// <summary>The protocol that the client speaks.</summary>
    public Protocol Protocol { get; } = protocol;

    /// <summary>Where findings go.</summary>
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>What documentation can refer to.</summary>
    public CrossReferences References { get; } = references ?? CrossReferences.None;

    /// <summary>The same with another place for findings, and with what documentation can refer to.</summary>
    public LoweringContext With(DiagnosticBag diagnostics, CrossReferences references) => new(Closure, Options, Protocol, diagnostics, references);

    /// <summary>How types of the client's surface are declared: <c>public</c> or <c>internal</c>.</summary>
    public string Visibility => Options.Visibility;
}
