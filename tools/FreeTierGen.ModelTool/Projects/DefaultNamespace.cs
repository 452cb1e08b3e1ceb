using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.ModelTool.Projects;

/// <summary>The namespace that a client gets where nobody says another: below the project's, so that models don't meet in one.</summary>
internal static class DefaultNamespace
{
    /// <summary>The namespace.</summary>
    /// <param name="project">The project.</param>
    /// <param name="service">The service's name in C#.</param>
    internal static string Of(ProjectFile project, string service)
    {
        string root = project.Property("RootNamespace") ?? Path.GetFileNameWithoutExtension(project.Path);
        return string.Join('.', root.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Identifier).Append(service));
    }

    /// <summary>Whether the text can be a namespace, <c>{Service}</c> standing for the service's name.</summary>
    internal static bool IsValid(string text) => text.Replace("{Service}", "Service", StringComparison.Ordinal).Split('.').All(IsIdentifier);

    private static string Identifier(string part)
    {
        string identifier = string.Concat(part.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return IsIdentifier(identifier) ? identifier : "_" + identifier;
    }

    private static bool IsIdentifier(string text) => SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None;
}
