using System.Globalization;
using System.Text;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Reading;

/// <summary>Turns strings with the enum trait of Smithy 1.0, which 2.0 models still have, into enum shapes.</summary>
internal static class EnumTraitUpgrade
{
    /// <summary>Upgrades every such string. A trait that is none is reported.</summary>
    public static void Apply(IEnumerable<ShapeDraft> shapes, DiagnosticBag diagnostics)
    {
        foreach (var shape in shapes)
        {
            if (shape.Type == ShapeType.String && shape.Traits.Find(TraitIds.Enum) is { } trait)
            {
                Upgrade(shape, trait, diagnostics);
            }
        }
    }

    private static void Upgrade(ShapeDraft shape, Property trait, DiagnosticBag diagnostics)
    {
        if (trait.Value is not ArrayNode { Items.Length: > 0 } definitions)
        {
            Invalid(trait.Value.Position, "it has to be a list of values");
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in definitions.Items)
        {
            if (item is not ObjectNode definition || definition["value"] is not StringNode value)
            {
                Invalid(item.Position, "each of its items has to be an object with a \"value\"");
                continue;
            }

            var wanted = definition.String("name") is { } given && ShapeId.IsIdentifier(given) ? given : NameOf(value.Value);
            var name = wanted;
            while (!names.Add(name))
            {
                // Each goes on where the one before it ended.
                var number = last[wanted] = (last.TryGetValue(wanted, out var before) ? before : 0) + 1;
                name = wanted + "_" + (number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture));
            }

            shape.Members.Add(new MemberDraft(name, new Reference(Prelude.Unit, item.Position), TraitsOf(definition, value), item.Position));
        }

        shape.Type = ShapeType.Enum;
        shape.Traits = shape.Traits.Without(static id => id == TraitIds.Enum);

        void Invalid(int position, string reason)
            => diagnostics.Add(Descriptors.InvalidTraitValue, position, TraitIds.Enum, shape.Id.ToString(), reason);
    }

    private static TraitList TraitsOf(ObjectNode definition, StringNode value)
    {
        var traits = new List<Property> { new(TraitIds.EnumValue, value.Position, value) };
        foreach (var (name, position, node) in definition.Properties)
        {
            switch (name)
            {
                case "documentation":
                    traits.Add(new Property(TraitIds.Documentation, position, node));
                    break;
                case "tags":
                    traits.Add(new Property(TraitIds.Tags, position, node));
                    break;
                case "deprecated" when node is BooleanNode { Value: true }:
                    traits.Add(new Property(TraitIds.Deprecated, position, new ObjectNode(position, [])));
                    break;
            }
        }

        return new TraitList([.. traits]);
    }

    // Old definitions may leave the name out; then it is made of the value, as the Smithy toolchain does: t2.nano is T2_NANO.
    private static string NameOf(string value)
    {
        var name = new StringBuilder(value.Length + 1);
        foreach (var character in value)
        {
            name.Append(character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? char.ToUpperInvariant(character) : '_');
        }

        if (name.Length == 0 || name[0] is >= '0' and <= '9')
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }
}
