using System.Globalization;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says what an error's exception has.</summary>
internal static class ErrorLowering
{
    /// <summary>The exception of an error.</summary>
    public static ErrorSpec Lower(LoweringContext context, SymbolTable symbols, Shape shape)
    {
        var isServerFault = shape.Traits.String(TraitIds.Error) == "server";
        var retryable = shape.Traits.Object(TraitIds.Retryable);
        return new ErrorSpec(
            Declarations.Of(context, symbols, shape, $"The error {shape.Id.Name}."),
            symbols.Qualify(symbols.ClientBaseName + "Exception"),
            shape.Id.Name,
            Status(shape) ?? (isServerFault ? 500 : 400),
            isServerFault,
            retryable is not null,
            retryable?["throttling"] is BooleanNode { Value: true },
            shape.Members.Any(member => symbols.Member(member).IsErrorMessage && IsSensitive(context.Model, member)),
            shape.Members
                .Where(member => !symbols.Member(member).IsErrorMessage)
                .Select(member => StructureLowering.Property(context, symbols, member))
                .ToEquatableArray());
    }

    private static bool IsSensitive(SmithyModel model, Member message)
        => message.Traits.Has(TraitIds.Sensitive)
            || message.Container.Traits.Has(TraitIds.Sensitive)
            || model.Target(message).Traits.Has(TraitIds.Sensitive);

    private static int? Status(Shape shape)
        => shape.Traits.Get(TraitIds.HttpError) is NumberNode number
            && int.TryParse(number.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var status)
                ? status
                : null;
}
