using System.Globalization;
using System.Text.Json;
using FreeTier.EmbeddedService.Protocol;

namespace FreeTier.EmbeddedService.Validation;

/// <summary>
/// A structure of an input. Reading a member checks its constraints; violations are collected. A value of the wrong JSON type ends
/// the request at once. Members that nobody asks for are ignored, and JSON null counts as absent.
/// </summary>
internal sealed class InputObject(JsonElement element, string path, Violations violations)
{
    public JsonElement Element => element;

    public string Path => path;

    public Violations Violations => violations;

    public string? String(string name, StringConstraint constraint, bool isRequired = false)
    {
        if (!TryGet(name, isRequired, out var value))
            return null;

        var text = Text(value, PathOf(name));
        constraint.Check(text, PathOf(name), violations);
        return text;
    }

    public string? Enum(string name, string[] values, bool isRequired = false) =>
        TryGet(name, isRequired, out var value) ? EnumValue(value, PathOf(name), values) : null;

    public int Integer(string name, int min, int max, int whenAbsent)
    {
        if (!TryGet(name, false, out var value))
            return whenAbsent;

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
            throw ServiceErrors.Serialization($"{PathOf(name)} has to be an integer.");

        if (number < min || number > max)
            violations.Add(PathOf(name), $"Member must be between {min} and {max}, inclusive");
        return number;
    }

    public InputObject? Object(string name, bool isRequired = false) =>
        TryGet(name, isRequired, out var value) ? ObjectAt(value, PathOf(name)) : null;

    public IReadOnlyList<InputObject>? Objects(string name) => Items(name, false, ObjectAt);

    public IReadOnlyList<string>? Enums(string name, string[] values, bool isRequired = false) =>
        Items(name, isRequired, (value, itemPath) => EnumValue(value, itemPath, values));

    public IReadOnlyList<string>? Strings(string name, StringConstraint constraint, int minItems)
    {
        var items = Items(name, true, (value, itemPath) =>
        {
            var text = Text(value, itemPath);
            constraint.Check(text, itemPath, violations);
            return text;
        });
        if (items is not null && items.Count < minItems)
            violations.AddLength(PathOf(name), items.Count, $"Member must have length greater than or equal to {minItems}");
        return items;
    }

    public bool Has(string name) => TryGet(name, false, out _);

    private List<T>? Items<T>(string name, bool isRequired, Func<JsonElement, string, T> read)
    {
        if (!TryGet(name, isRequired, out var value))
            return null;

        if (value.ValueKind != JsonValueKind.Array)
            throw ServiceErrors.Serialization($"{PathOf(name)} has to be a list.");

        var items = new List<T>();
        foreach (var item in value.EnumerateArray())
            items.Add(read(item, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}/{items.Count}")));
        return items;
    }

    private InputObject ObjectAt(JsonElement value, string valuePath) => value.ValueKind == JsonValueKind.Object
        ? new InputObject(value, valuePath, violations)
        : throw ServiceErrors.Serialization($"{valuePath} has to be an object.");

    private string EnumValue(JsonElement value, string valuePath, string[] values)
    {
        var text = Text(value, valuePath);
        if (!values.Contains(text))
            violations.Add(valuePath, $"Member must satisfy enum value set: [{string.Join(", ", values)}]");
        return text;
    }

    private static string Text(JsonElement value, string valuePath)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw ServiceErrors.Serialization($"{valuePath} has to be a string.");

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw ServiceErrors.Serialization($"{valuePath} is no valid Unicode.");
        }
    }

    private bool TryGet(string name, bool isRequired, out JsonElement value)
    {
        if (element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null)
            return true;

        if (isRequired)
            violations.Add(PathOf(name), "Member must not be null");
        return false;
    }

    private string PathOf(string name) => $"{path}/{name}";
}
