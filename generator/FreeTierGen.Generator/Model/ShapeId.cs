namespace FreeTierGen.Generator.Model;

/// <summary>An absolute Smithy shape id: <c>namespace#Name</c> or <c>namespace#Name$member</c>.</summary>
/// <param name="Namespace">The namespace, such as <c>com.amazonaws.freetier</c>.</param>
/// <param name="Name">The shape's name.</param>
/// <param name="Member">The member's name, or null where the id names a shape.</param>
internal readonly record struct ShapeId(string Namespace, string Name, string? Member = null)
{
    /// <summary>Reads an absolute id. False where the text is none.</summary>
    public static bool TryParse(string text, out ShapeId id)
    {
        id = default;
        var hash = text.IndexOf('#');
        if (hash <= 0 || hash == text.Length - 1)
        {
            return false;
        }

        var dollar = text.IndexOf('$', hash);
        if (dollar == hash + 1 || dollar == text.Length - 1)
        {
            return false;
        }

        id = dollar < 0
            ? new ShapeId(text.Substring(0, hash), text.Substring(hash + 1))
            : new ShapeId(text.Substring(0, hash), text.Substring(hash + 1, dollar - hash - 1), text.Substring(dollar + 1));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Member is null ? $"{Namespace}#{Name}" : $"{Namespace}#{Name}${Member}";
}
