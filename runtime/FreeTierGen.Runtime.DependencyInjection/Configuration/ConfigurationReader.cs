using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FreeTierGen.Runtime.DependencyInjection.Configuration;

/// <summary>
/// Reads the values of a section of configuration, and keeps what could not be read. A value that is blank is not set. Generated code
/// reads options with it that only one service has.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ConfigurationReader
{
    // Numbers and lists of members are no names.
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly IConfiguration _section;

    internal ConfigurationReader(IConfiguration section) => _section = section;

    /// <summary>The options whose values could not be read.</summary>
    internal List<UnreadableValue> Unreadables { get; } = [];

    /// <summary>A text.</summary>
    /// <param name="key">The key below the section.</param>
    /// <returns>The value; null where it is not set.</returns>
    public string? Text(string key) => _section[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>A value that is <c>true</c> or <c>false</c>.</summary>
    /// <param name="key">The key below the section.</param>
    /// <returns>The value; null where it is not set, or can't be read.</returns>
    public bool? Boolean(string key) => Text(key) is not { } text ? null
        : bool.TryParse(text, out var value) ? value
        : Unreadable<bool>(key, "true or false");

    /// <summary>A list of texts, as a JSON array or as keys <c>0</c>, <c>1</c> and so on.</summary>
    /// <param name="key">The key below the section.</param>
    /// <returns>The values; null where there are none.</returns>
    public IReadOnlyList<string>? TextList(string key)
    {
        List<string>? values = null;
        foreach (var child in _section.GetSection(key).GetChildren())
        {
            if (child.Value is { } value)
            {
                (values ??= []).Add(value);
            }
        }

        if (values is null && Text(key) is not null)
        {
            Unreadable<bool>(key, "an array of texts");
        }

        return values;
    }

    /// <summary>A whole number.</summary>
    internal int? Number(string key) => Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : Unreadable<int>(key, "a whole number");

    /// <summary>A time span. A bare number would be days, which nobody means by it.</summary>
    internal TimeSpan? Time(string key) => Text(key) is not { } text ? null
        : text.Equals("Infinite", StringComparison.OrdinalIgnoreCase) ? Timeout.InfiniteTimeSpan
        : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
        : Unreadable<TimeSpan>(key, "hours, minutes and seconds, for instance 00:00:30, or Infinite");

    /// <summary>An absolute URL.</summary>
    internal Uri? Url(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var value))
        {
            Unreadable<int>(key, "an absolute URL, for instance https://localhost:8443");
        }

        return value;
    }

    /// <summary>A member of an enum, by name.</summary>
    internal T? Member<T>(string key, string names)
        where T : struct, Enum
        => Text(key) is not { } text ? null
            : !text.AsSpan().ContainsAnyExcept(Letters) && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
            : Unreadable<T>(key, names);

    /// <summary>Where a key is in the whole configuration: <c>ServiceClients:FreeTier:Region</c>.</summary>
    internal string PathOf(string key) => _section is IConfigurationSection section ? ConfigurationPath.Combine(section.Path, key) : key;

    private T? Unreadable<T>(string key, string form)
        where T : struct
    {
        Unreadables.Add(new(key, form));
        return null;
    }

    /// <summary>A value that could not be read.</summary>
    /// <param name="Key">The key below the section.</param>
    /// <param name="Form">What it has to be.</param>
    internal readonly record struct UnreadableValue(string Key, string Form);
}
