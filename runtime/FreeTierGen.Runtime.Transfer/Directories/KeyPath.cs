using System.Buffers;

namespace FreeTierGen.Runtime.Transfer.Directories;

/// <summary>Keys of objects as names of files below a directory. No key leads out of it.</summary>
/// <param name="isWindows">Whether files have Windows' names.</param>
internal sealed class KeyPath(bool isWindows)
{
    private const char Separator = '/';
    private static readonly SearchValues<char> Elsewhere = SearchValues.Create("\\:*?\"<>|");
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT", "CONIN$", "CONOUT$"];
    private readonly Dictionary<string, string> _keys = new(
        isWindows || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>The prefix of a directory's keys: with a slash at its end, unless it is empty.</summary>
    public static string Prefix(string prefix) => prefix.Length == 0 || prefix.EndsWith(Separator) ? prefix : prefix + Separator;

    /// <summary>A file's key.</summary>
    /// <param name="prefix">What it begins with.</param>
    /// <param name="relativePath">The file's name below the directory.</param>
    public static string KeyOf(string prefix, string relativePath) => prefix + relativePath.Replace(Path.DirectorySeparatorChar, Separator);

    /// <summary>The name of a key's file below the directory; null where it stands for a directory, as consoles make one.</summary>
    /// <exception cref="UnsafeKeyException">It is no name of a file below the directory, or another key has it.</exception>
    public string? FileOf(string prefix, string key)
    {
        var name = key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : throw Unsafe(key, "does not begin with the prefix");
        if (name.Length == 0 || name.EndsWith(Separator))
        {
            return null;
        }

        foreach (var part in name.Split(Separator))
        {
            if (Fault(part) is { } fault)
            {
                throw Unsafe(key, fault);
            }
        }

        return _keys.TryAdd(name, key) ? name : throw Unsafe(key, $"would be the same file as that of '{_keys[name]}'");
    }

    private string? Fault(string part) => part switch
    {
        "" => "is absolute, or has an empty name between slashes",
        "." or ".." => "has '.' or '..' for a name, which leads to another directory",
        _ when part.Contains('\0', StringComparison.Ordinal) => "has a NUL in it, which no file can have",
        _ when isWindows && part.AsSpan().ContainsAny(Elsewhere) => "has a character that leads elsewhere, or that no file can have",
        _ when isWindows && part.AsSpan().IndexOfAnyInRange('\u0001', '\u001f') >= 0 => "has a control character in it, which no file can have",
        _ when isWindows && (part[^1] is '.' or ' ') => "has a name that ends with a dot or a space, which Windows cuts off",
        _ when isWindows && IsDevice(part) => "has the name of a device",
        _ => null,
    };

    private static bool IsDevice(string part)
    {
        var stem = part.Split('.')[0].TrimEnd();
        foreach (var device in Devices)
        {
            var isNumbered = device is "COM" or "LPT";
            if (isNumbered
                ? stem.Length == 4 && stem.StartsWith(device, StringComparison.OrdinalIgnoreCase) && (stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³')
                : stem.Equals(device, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static UnsafeKeyException Unsafe(string key, string fault) =>
        new($"The key '{key}' can't be a file of the directory: it {fault}. Nothing was downloaded.") { Key = key };
}
