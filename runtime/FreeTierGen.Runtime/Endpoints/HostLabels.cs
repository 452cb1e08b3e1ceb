namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Checks of host names, as RFC 1123 and Amazon S3 have them.</summary>
internal static class HostLabels
{
    private const int MaxLabelLength = 63;
    private const int MaxHostLength = 253;

    /// <summary>Letters, digits and hyphens, no hyphen at either end, 1 to 63 characters.</summary>
    public static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A host that a name server can know: labels of 1 to 63 letters, digits, hyphens and underscores in any order, 253 characters at
    /// most. It may end in a dot.
    /// </summary>
    public static bool IsHost(ReadOnlySpan<char> host)
    {
        host = host is [.., '.'] ? host[..^1] : host;
        if (host.Length > MaxHostLength)
        {
            return false;
        }

        while (true)
        {
            var dot = host.IndexOf('.');
            var label = dot < 0 ? host : host[..dot];
            if (label.Length is 0 or > MaxLabelLength || !HasHostCharacters(label))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            host = host[(dot + 1)..];
        }
    }

    /// <summary>
    /// Letters, digits, hyphens, underscores and dots, which are what a part of a host's name can have. Nothing of it ends the name, or
    /// makes something else of what stands before it.
    /// </summary>
    public static bool HasHostCharacters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Labels with a dot between each two.</summary>
    public static bool AreLabels(ReadOnlySpan<char> name)
    {
        while (true)
        {
            var dot = name.IndexOf('.');
            if (dot < 0)
            {
                return IsLabel(name);
            }

            if (!IsLabel(name[..dot]))
            {
                return false;
            }

            name = name[(dot + 1)..];
        }
    }

    /// <summary>A bucket's name that can stand before S3's host: small letters, 3 to 63 characters, no IP address.</summary>
    public static bool IsBucket(ReadOnlySpan<char> name, bool allowDots)
        => name.Length is >= 3 and <= MaxLabelLength
            && !name.ContainsAnyInRange('A', 'Z')
            && (allowDots ? AreLabels(name) : IsLabel(name))
            && !IsIPv4Address(name);

    /// <summary>Four decimal numbers up to 255 with dots between them.</summary>
    public static bool IsIPv4Address(ReadOnlySpan<char> host)
    {
        var numbers = 0;
        while (numbers < 4)
        {
            var dot = host.IndexOf('.');
            var number = dot < 0 ? host : host[..dot];
            if (number.Length is 0 or > 3 || number.ContainsAnyExceptInRange('0', '9') || !byte.TryParse(number, out _))
            {
                return false;
            }

            numbers++;
            if (dot < 0)
            {
                return numbers == 4;
            }

            host = host[(dot + 1)..];
        }

        return false;
    }
}
