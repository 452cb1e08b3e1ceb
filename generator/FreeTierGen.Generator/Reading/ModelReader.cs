using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Reading;

/// <summary>
/// Reads a model in Smithy's JSON AST, versions 1.0 and 2.0. What comes out is a 2.0 model with mixins and <c>apply</c>
/// resolved, whatever went in.
/// </summary>
internal static class ModelReader
{
    /// <summary>The model, or null where it is broken, which is then reported.</summary>
    /// <param name="utf8">The file's content; a byte order mark is skipped.</param>
    /// <param name="diagnostics">Receives what is wrong, with byte offsets into <paramref name="utf8"/>.</param>
    public static SmithyModel? Read(byte[] utf8, DiagnosticBag diagnostics)
    {
        if (JsonNodeReader.Read(utf8, diagnostics) is not { } root || ReadRoot(root, diagnostics, out var isVersionOne) is not { } shapes)
        {
            return null;
        }

        var drafts = DraftReader.Read(shapes, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        EnumTraitUpgrade.Apply(drafts.Shapes.Values, diagnostics);
        Nesting.CheckMixins(drafts.Shapes, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        MixinResolver.Resolve(drafts, diagnostics);
        TargetCheck.Check(drafts.Shapes, diagnostics);
        Nesting.Check(drafts.Shapes, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        if (isVersionOne)
        {
            VersionOneUpgrade.Apply(drafts.Shapes);
        }

        return ShapeBuilder.Build(drafts);
    }

    private static ObjectNode? ReadRoot(Node root, DiagnosticBag diagnostics, out bool isVersionOne)
    {
        isVersionOne = false;
        if (root is not ObjectNode model)
        {
            diagnostics.Add(Descriptors.NotSmithyModel, root.Position, "it is no object");
            return null;
        }

        var version = model["smithy"];
        if (version is not StringNode text)
        {
            var reason = version is null ? "it has no \"smithy\" version" : "its \"smithy\" version is no string";
            diagnostics.Add(Descriptors.NotSmithyModel, (version ?? root).Position, reason);
            return null;
        }

        isVersionOne = text.Value is "1" or "1.0";
        if (!isVersionOne && text.Value is not ("2" or "2.0"))
        {
            diagnostics.Add(Descriptors.UnsupportedVersion, text.Position, text.Value);
            return null;
        }

        switch (model["shapes"])
        {
            case ObjectNode shapes:
                return shapes;
            case null:
                return new ObjectNode(root.Position, []);
            case var other:
                diagnostics.Add(Descriptors.NotSmithyModel, other.Position, "its \"shapes\" is no object");
                return null;
        }
    }
}
