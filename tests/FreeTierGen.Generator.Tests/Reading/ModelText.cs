using System.Text;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Tests.Reading;

/// <summary>Reads models that tests write down.</summary>
internal static class ModelText
{
    /// <summary>The model of these shapes, which must read without a finding.</summary>
    public static SmithyModel Read(string shapes, string version = "2.0")
    {
        var diagnostics = new DiagnosticBag();
        var model = ModelReader.Read(Encoding.UTF8.GetBytes($$"""{ "smithy": "{{version}}", "shapes": { {{shapes}} } }"""), diagnostics);
        Assert.Empty(diagnostics.Findings);
        return model!;
    }

    /// <summary>The shape with this absolute id.</summary>
    public static Shape Shape(this SmithyModel model, string id)
    {
        var parsed = ShapeId.Parse(id);
        Assert.NotNull(parsed);
        return model[parsed];
    }

    /// <summary>The ids of the traits, in their order.</summary>
    public static IEnumerable<string> Ids(this TraitMap traits) => traits.All.Select(trait => trait.Name);

    /// <summary>The names of the shape's members, in their order.</summary>
    public static IEnumerable<string> MemberNames(this Shape shape) => shape.Members.Select(member => member.Name);
}
