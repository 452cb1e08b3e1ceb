using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering;

/// <summary>What every lowering works from: the model, the part of it that is generated, and what was asked for.</summary>
internal sealed class LoweringContext(
    ServiceClosure closure,
    GenerationOptions options,
    Protocol protocol,
    DiagnosticBag diagnostics)
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

    /// <summary>The same with another place for findings.</summary>
    public LoweringContext With(DiagnosticBag diagnostics) => new(Closure, Options, Protocol, diagnostics);

    /// <summary>How types of the client's surface are declared: <c>public</c> or <c>internal</c>.</summary>
    public string Visibility => Options.Visibility;
}
