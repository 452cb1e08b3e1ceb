using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Lowering;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>Reads an item's metadata into options.</summary>
internal static class OptionsReader
{
    private const string ServicePlaceholder = "{Service}";

    /// <summary>The options, or null where a value means nothing, which is then reported.</summary>
    public static GenerationOptions? Read(ModelItem item, DiagnosticBag diagnostics)
    {
        var isNamespace = IsNamespace(item.Namespace.Replace(ServicePlaceholder, "Service"));
        if (!isNamespace)
        {
            diagnostics.Add(Descriptors.InvalidNamespace, 0, item.Namespace);
        }

        var isPublic = item.Visibility is "" or "public";
        if (!isPublic && item.Visibility != "internal")
        {
            diagnostics.Add(Descriptors.InvalidVisibility, 0, item.Visibility);
            return null;
        }

        var hasExamples = string.Equals(item.Examples, "true", StringComparison.OrdinalIgnoreCase);
        if (!hasExamples && item.Examples.Length > 0 && !string.Equals(item.Examples, "false", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(Descriptors.InvalidExamples, 0, item.Examples);
            return null;
        }

        return isNamespace
            ? new GenerationOptions(
                item.Namespace,
                isPublic,
                item.Operations,
                NullIfEmpty(item.Service),
                NullIfEmpty(item.Protocol),
                item.HasDependencyInjection,
                hasExamples,
                item.HasTransfer)
            : null;
    }

    /// <summary>The options for the service that was found: its name stands where the namespace has <c>{Service}</c>.</summary>
    public static GenerationOptions For(GenerationOptions options, ServiceShape service)
        => options with { Namespace = options.Namespace.Replace(ServicePlaceholder, TypeNames.ClientBaseNameOf(service)) };

    private static bool IsNamespace(string text)
    {
        foreach (var part in text.Split('.'))
        {
            // A keyword would need an @ wherever the namespace is written, and a folder of its own name.
            if (!SyntaxFacts.IsValidIdentifier(part) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None)
            {
                return false;
            }
        }

        return true;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
