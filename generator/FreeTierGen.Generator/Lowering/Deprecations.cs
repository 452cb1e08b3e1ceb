using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering;

/// <summary>Finds out where a client's code meets what the model deprecates.</summary>
internal static class Deprecations
{
    /// <summary>Whether the operation, its input or output is deprecated, or one of their members, which pagination may use.</summary>
    public static bool In(SmithyModel model, OperationShape operation)
        => operation.Traits.Has(TraitIds.Deprecated)
            || In(model, model[operation.Input])
            || In(model, model[operation.Output])
            || operation.Errors.Any(error => model[error].Traits.Has(TraitIds.Deprecated));

    private static bool In(SmithyModel model, Shape structure) => Declarations.UsesDeprecated(model, structure);
}
