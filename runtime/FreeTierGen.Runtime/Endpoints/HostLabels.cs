namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Checks of host names, as RFC 1123 and Amazon S3 have them.</summary>
internal static class HostLabels
{
    private const int MaxLabelLength = 63;

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
