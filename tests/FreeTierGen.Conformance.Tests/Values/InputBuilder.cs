using System.Collections;
using System.Globalization;
using System.Text.Json;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Generator.Model;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Conformance.Tests.Values;

/// <summary>Builds requests from a case's <c>params</c>, as a caller of the generated types would.</summary>
internal sealed class InputBuilder(GeneratedClient client, CaseLedger ledger)
{
    /// <summary>Builds a structure.</summary>
    public object Structure(Shape shape, Type type, JsonElement json, string path)
    {
        // An error's message is given to its constructor.
        var message = shape.Traits.Has(TraitIds.Error) ? shape.Members.FirstOrDefault(member => client.Symbols.Member(member).IsErrorMessage) : null;
        var value = message is null
            ? Activator.CreateInstance(type)!
            : Activator.CreateInstance(type, json.TryGetProperty(message.Name, out var text) ? text.GetString() : null)!;
        ledger.Use(path);
        foreach (var property in json.EnumerateObject())
        {
            var place = CaseLedger.PathOf(path, property.Name);
            if (property.Name == message?.Name)
            {
                ledger.Use(place);
                continue;
            }

            if (shape.Member(property.Name) is not { } member)
            {
                ledger.Fail(place, $"{shape.Id} has no such member.");
                continue;
            }

            var target = type.GetProperty(client.Symbols.Member(member).PropertyName)!;
            if (property.Value.ValueKind == JsonValueKind.Null && client.Model.Target(member).Type != ShapeType.Document)
            {
                // A caller gives null by giving nothing.
                ledger.Use(place);
                continue;
            }

            target.SetValue(value, Value(client.Model.Target(member), target.PropertyType, property.Value, place));
        }

        return value;
    }

    /// <summary>Builds a value of any shape.</summary>
    public object? Value(Shape shape, Type type, JsonElement json, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        switch (shape.Type)
        {
            case ShapeType.Structure:
                return Structure(shape, type, json, path);
            case ShapeType.Union:
                return Union(shape, json, path);
            case ShapeType.List:
                return List(shape, type, json, path);
            case ShapeType.Map:
                return Map(shape, type, json, path);
            case ShapeType.Document:
                ledger.UseAll(path);
                return JsonDocuments.Parse(json.GetRawText());
        }

        ledger.Use(path);
        return Scalar(shape, type, json)
            ?? throw new InvalidOperationException($"{path}: {json.GetRawText()} is no value of {shape}.");
    }

    private static object? Scalar(Shape shape, Type type, JsonElement json) => shape.Type switch
    {
        ShapeType.Enum => Activator.CreateInstance(type, json.GetString()),
        ShapeType.IntEnum => Enum.ToObject(type, json.GetInt32()),
        ShapeType.Blob when type == typeof(Stream) => new MemoryStream((byte[])Scalars.Parse(shape, json)!),
        ShapeType.Blob => new ReadOnlyMemory<byte>((byte[]?)Scalars.Parse(shape, json)),
        _ => Scalars.Parse(shape, json),
    };

    private object? Union(Shape shape, JsonElement json, string path)
    {
        var property = json.EnumerateObject().Single(property => property.Value.ValueKind != JsonValueKind.Null);
        var place = CaseLedger.PathOf(path, property.Name);
        if (shape.Member(property.Name) is not { } member)
        {
            ledger.Fail(place, $"{shape.Id} has no such member.");
            return null;
        }

        var type = client.TypeOf(shape).GetNestedType(client.Symbols.Member(member).PropertyName)!;
        if (type.GetConstructors() is not [var constructor])
        {
            ledger.UseAll(place);
            return type.GetProperty("Instance")!.GetValue(null);
        }

        return constructor.Invoke([Value(client.Model.Target(member), constructor.GetParameters()[0].ParameterType, property.Value, place)]);
    }

    private Array List(Shape shape, Type type, JsonElement json, string path)
    {
        ledger.Use(path);
        var itemType = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(itemType, json.GetArrayLength());
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Item(shape, "member", itemType, json[i], path + "/" + i.ToString(CultureInfo.InvariantCulture)), i);
        }

        return items;
    }

    private IDictionary Map(Shape shape, Type type, JsonElement json, string path)
    {
        ledger.Use(path);
        var types = type.GetGenericArguments();
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(types))!;
        foreach (var entry in json.EnumerateObject())
        {
            object key = types[0] == typeof(string) ? entry.Name : Activator.CreateInstance(types[0], entry.Name)!;
            map.Add(key, Item(shape, "value", types[1], entry.Value, CaseLedger.PathOf(path, entry.Name)));
        }

        return map;
    }

    private object? Item(Shape collection, string member, Type type, JsonElement json, string path)
    {
        var shape = client.Model.Target(collection.Member(member)!);
        if (json.ValueKind == JsonValueKind.Null && shape.Type != ShapeType.Document)
        {
            ledger.Use(path);
            return null;
        }

        return Value(shape, type, json, path);
    }
}
