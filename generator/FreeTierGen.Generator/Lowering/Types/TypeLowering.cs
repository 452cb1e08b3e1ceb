using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says what types stand for a service's shapes.</summary>
internal static class TypeLowering
{
    /// <summary>A spec for each type: of shapes, of inputs and outputs that the model leaves out, of patterns.</summary>
    public static IEnumerable<FileSpec> Lower(LoweringContext context, SymbolTable symbols)
    {
        yield return ServiceException(context, symbols);
        var structures = new StructureLowering(context, symbols);
        var unions = new UnionLowering(context, symbols);
        foreach (var shape in context.Closure.Shapes)
        {
            if (!TypeNames.IsDeclared(shape))
            {
                continue;
            }

            yield return shape.Type switch
            {
                ShapeType.Enum => EnumLowering.LowerStringEnum(context, symbols, shape),
                ShapeType.IntEnum => EnumLowering.LowerIntEnum(context, symbols, shape),
                ShapeType.Union => unions.Lower(shape),
                _ when shape.Traits.Has(TraitIds.Error) => ErrorLowering.Lower(context, symbols, shape),
                _ => structures.Lower(shape),
            };
            if (shape.Type == ShapeType.Union)
            {
                yield return unions.LowerConverter(shape);
            }
        }

        foreach (var operation in context.Closure.Operations)
        {
            foreach (var synthesized in structures.LowerSynthesized(operation))
            {
                yield return synthesized;
            }
        }

        foreach (var pattern in PatternLowering.Lower(context, symbols))
        {
            yield return pattern;
        }
    }

    private static ServiceExceptionSpec ServiceException(LoweringContext context, SymbolTable symbols)
    {
        var service = context.Closure.Service;
        var name = symbols.ClientBaseName + "Exception";
        var title = service.Traits.String(TraitIds.Title) ?? symbols.ClientBaseName;
        return new ServiceExceptionSpec(new TypeDeclarationSpec(
            context.Options.Namespace,
            context.Visibility,
            name,
            new DocumentationSpec(null, $"An error that {title} answered with. Errors that the service's model names have types of their own.")));
    }
}
