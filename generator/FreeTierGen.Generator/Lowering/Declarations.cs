using System.Net;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering;

/// <summary>What declarations of all kinds take from traits.</summary>
internal static class Declarations
{
    /// <summary>The declaration of a shape's type.</summary>
    public static TypeDeclarationSpec Of(LoweringContext context, SymbolTable symbols, Shape shape, string fallback) => new(
        context.Options.Namespace,
        context.Visibility,
        symbols.TypeName(shape),
        Documentation(context, shape.Traits, fallback),
        Deprecation(shape.Traits),
        UsesDeprecated(context.Model, shape));

    /// <summary>The documentation of a shape or member.</summary>
    public static DocumentationSpec Documentation(LoweringContext context, TraitMap traits, string fallback)
        => Documentation(context, traits.String(TraitIds.Documentation), fallback);

    /// <summary>The documentation of a member: its own, else that of a simple shape that it targets.</summary>
    public static DocumentationSpec Documentation(LoweringContext context, Member member, Shape target)
    {
        var fallback = $"The member {member.Name}.";
        return member.Traits.Has(TraitIds.Documentation) ? Documentation(context, member.Traits, fallback) : Repeated(context, target.Traits, fallback);
    }

    /// <summary>Documentation that stands where a shape is used. Ten thousand may use one, so that a book about it is not repeated.</summary>
    public static DocumentationSpec Repeated(LoweringContext context, TraitMap traits, string fallback)
    {
        const int MostRepeated = 4000;
        var html = traits.String(TraitIds.Documentation);
        return Documentation(context, html?.Length > MostRepeated ? null : html, fallback);
    }

    private static DocumentationSpec Documentation(LoweringContext context, string? html, string fallback)
        => new(html, fallback) { References = context.References.In(html) };

    /// <summary>The documentation with the deprecation added to it.</summary>
    public static DocumentationSpec Deprecated(DocumentationSpec documentation, DeprecationSpec deprecation)
        => documentation with
        {
            Html = (documentation.Html ?? WebUtility.HtmlEncode(documentation.Fallback))
                + "<p><b>Deprecated:</b> " + WebUtility.HtmlEncode(deprecation.Message) + "</p>",
        };

    /// <summary>The deprecation, or null where there is none.</summary>
    public static DeprecationSpec? Deprecation(TraitMap traits)
    {
        if (traits.Get(TraitIds.Deprecated) is not { } trait)
        {
            return null;
        }

        var since = (trait as ObjectNode)?.String("since");
        var message = (trait as ObjectNode)?.String("message")?.Trim();
        return new DeprecationSpec(
            !string.IsNullOrEmpty(message) ? message!
            : !string.IsNullOrEmpty(since) ? $"The service's model deprecates this since {since}."
            : "The service's model deprecates this.");
    }

    /// <summary>Whether a member, or what it targets, is deprecated.</summary>
    public static bool UsesDeprecated(SmithyModel model, Shape shape)
    {
        foreach (var member in shape.Members)
        {
            if (member.Traits.Has(TraitIds.Deprecated) || IsDeprecated(model, model.Target(member)) || IsDefaultDeprecated(model, member))
            {
                return true;
            }
        }

        return shape.Traits.Has(TraitIds.Deprecated);
    }

    private static bool IsDefaultDeprecated(SmithyModel model, Member member)
        => DefaultValues.EnumMember(model.Target(member), Nullability.Default(member)) is { } value && value.Traits.Has(TraitIds.Deprecated);

    // Lists and maps have no type of their own: what they hold is mentioned in their place.
    private static bool IsDeprecated(SmithyModel model, Shape target)
        => target.Type is ShapeType.List or ShapeType.Map
            ? target.Members.Any(member => IsDeprecated(model, model.Target(member)))
            : target.Traits.Has(TraitIds.Deprecated);
}
