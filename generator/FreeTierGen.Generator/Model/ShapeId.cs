namespace FreeTierGen.Generator.Model;

/// <summary>An absolute Smithy shape id: <c>namespace#Name</c> or <c>namespace#Name$member</c>.</summary>
internal sealed class ShapeId : IEquatable<ShapeId>
{
    // Ids are dictionary keys everywhere, so each hashes its text once.
    private readonly int _hash;

    /// <summary>Makes an id of its parts.</summary>
    public ShapeId(string @namespace, string name, string? member = null)
    {
        Namespace = @namespace;
        Name = name;
        Member = member;
        _hash = Hash(@namespace, name, member);
    }

    /// <summary>The namespace, such as <c>com.amazonaws.freetier</c>.</summary>
    public string Namespace { get; }

    /// <summary>The shape's name.</summary>
    public string Name { get; }

    /// <summary>The member's name, or null where the id names a shape.</summary>
    public string? Member { get; }

    /// <summary>Whether the shape is of Smithy's own prelude.</summary>
    public bool IsPrelude => string.Equals(Namespace, Prelude.Namespace, StringComparison.Ordinal);

    public static bool operator ==(ShapeId? left, ShapeId? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(ShapeId? left, ShapeId? right) => !(left == right);

    /// <summary>Orders ids ordinally as they are written: by namespace, then by name.</summary>
    public static int Compare(ShapeId left, ShapeId right)
    {
        var byNamespace = string.CompareOrdinal(left.Namespace, right.Namespace);
        return byNamespace != 0 ? byNamespace : string.CompareOrdinal(left.Name, right.Name);
    }

    /// <summary>Orders ids ordinally by name, then by namespace.</summary>
    public static int CompareByName(ShapeId left, ShapeId right)
    {
        var byName = string.CompareOrdinal(left.Name, right.Name);
        return byName != 0 ? byName : string.CompareOrdinal(left.Namespace, right.Namespace);
    }

    /// <summary>Reads an absolute id; null where the text is none.</summary>
    public static ShapeId? Parse(string text)
    {
        var hash = text.IndexOf('#');
        if (hash <= 0)
        {
            return null;
        }

        var dollar = text.IndexOf('$', hash);
        var nameEnd = dollar < 0 ? text.Length : dollar;
        if (!IsNamespace(text, hash)
            || !IsIdentifier(text, hash + 1, nameEnd)
            || (dollar >= 0 && !IsIdentifier(text, dollar + 1, text.Length)))
        {
            return null;
        }

        return new ShapeId(
            text.Substring(0, hash),
            text.Substring(hash + 1, nameEnd - hash - 1),
            dollar < 0 ? null : text.Substring(dollar + 1));
    }

    /// <summary>Whether the text is one of Smithy's identifiers, which member names have to be too.</summary>
    public static bool IsIdentifier(string text) => IsIdentifier(text, 0, text.Length);

    /// <inheritdoc/>
    public bool Equals(ShapeId? other)
        => other is not null
            && _hash == other._hash
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && string.Equals(Namespace, other.Namespace, StringComparison.Ordinal)
            && string.Equals(Member, other.Member, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ShapeId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => Member is null ? $"{Namespace}#{Name}" : $"{Namespace}#{Name}${Member}";

    private static bool IsNamespace(string text, int end)
    {
        var start = 0;
        while (true)
        {
            var dot = text.IndexOf('.', start, end - start);
            if (dot < 0)
            {
                return IsIdentifier(text, start, end);
            }

            if (!IsIdentifier(text, start, dot))
            {
                return false;
            }

            start = dot + 1;
        }
    }

    // Underscores, then a letter (or nothing but underscores and digits after one), then letters, digits and underscores.
    private static bool IsIdentifier(string text, int start, int end)
    {
        if (start >= end || text[start] is >= '0' and <= '9')
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static int Hash(string @namespace, string name, string? member)
    {
        unchecked
        {
            var hash = (int)2166136261 ^ @namespace.Length;
            hash = Mix(hash, name);
            return member is null ? hash : Mix(hash * 31, member);
        }
    }

    private static int Mix(int hash, string text)
    {
        unchecked
        {
            foreach (var character in text)
            {
                hash = (hash ^ character) * 16777619;
            }

            return hash;
        }
    }
}
