using System.Text;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Reads the files of AWS's tools as botocore does: <c>[section]</c>, <c>key = value</c> or <c>key: value</c>, comments that begin a line
/// with <c>#</c> or <c>;</c>, and lines that are indented deeper than their key go on with its value. There are no comments behind values.
/// </summary>
internal static class ConfigReader
{
    /// <summary>The sections in their order; one that is there twice goes on where it was.</summary>
    /// <exception cref="CredentialsException">A line is nothing of that.</exception>
    public static List<ConfigSection> Read(string text, string file)
    {
        var sections = new Dictionary<string, ConfigSection>(StringComparer.Ordinal);
        ConfigSection? section = null;
        ConfigSetting? last = null;
        var nested = new StringBuilder();
        var indentation = 0;
        var number = 0;
        foreach (var raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] is '#' or ';')
            {
                continue;
            }

            var depth = raw.Length - raw.TrimStart().Length;
            if (last is not null && depth > indentation)
            {
                nested.Append('\n').Append(line);
                continue;
            }

            Close(section, last, nested);
            indentation = depth;
            if (line[0] == '[')
            {
                section = Open(sections, line, file, number);
                last = null;
                continue;
            }

            last = Setting(section, line, file, number);
            section!.Set(last);
        }

        Close(section, last, nested);
        return [.. sections.Values];
    }

    // A value may have thousands of lines: it is put together once.
    private static void Close(ConfigSection? section, ConfigSetting? setting, StringBuilder nested)
    {
        if (nested.Length > 0)
        {
            section!.Set(setting! with { Value = setting.Value + nested });
            nested.Clear();
        }
    }

    private static ConfigSection Open(Dictionary<string, ConfigSection> sections, ReadOnlySpan<char> line, string file, int number)
    {
        var end = line.IndexOf(']');
        if (end < 0)
        {
            throw Broken(file, number, "a section without its closing bracket");
        }

        var header = line[1..end].Trim().ToString();
        if (!sections.TryGetValue(header, out var section))
        {
            sections.Add(header, section = new ConfigSection(header, file));
        }

        return section;
    }

    private static ConfigSetting Setting(ConfigSection? section, ReadOnlySpan<char> line, string file, int number)
    {
        if (section is null)
        {
            throw Broken(file, number, "a line before the first section");
        }

        var end = line.IndexOfAny('=', ':');
        return end > 0
            ? new ConfigSetting(line[..end].TrimEnd().ToString().ToLowerInvariant(), line[(end + 1)..].Trim().ToString(), section.Header, file, number)
            : throw Broken(file, number, "neither a section nor a key with its value nor a comment");
    }

    // What the line holds may be a secret.
    private static CredentialsException Broken(string file, int line, string what) =>
        new($"{file}, line {line} is {what}. Mend the line; sections look like [profile name], and keys like region = eu-west-1.");
}
