using System.Collections;
using System.Text;
using System.Text.Json;

namespace FreeTierGen.EndToEnd.Tests.Secrets;

/// <summary>Fills whatever a model can hold: what is not sensitive with <see cref="Note"/>, and everything else with <see cref="Marker"/>.</summary>
internal static class Planting
{
    /// <summary>What nobody may see: it is the same in URLs and in every format.</summary>
    public const string Marker = "ZqMarkerOfWhatNobodyMaySee";

    /// <summary>What everybody may see.</summary>
    public const string Note = "what everybody may see";

    /// <summary>A value of a generated type, all of whose members are set.</summary>
    public static object Of(Type type, string member = "")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return member == "Note" ? Note : Marker;
        }

        if (type == typeof(ReadOnlyMemory<byte>))
        {
            return new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(Marker));
        }

        if (type == typeof(JsonElement))
        {
            return JsonSerializer.SerializeToElement(new Dictionary<string, string> { [Marker] = Marker });
        }

        if (type.IsGenericType)
        {
            return Collection(type);
        }

        if (type.IsValueType)
        {
            // An enumeration that is open: a value that the model does not know.
            return Activator.CreateInstance(type, Marker)!;
        }

        if (type.IsAbstract)
        {
            var @case = type.GetNestedTypes().First(static nested => nested.Name != "Unknown");
            return Activator.CreateInstance(@case, Of(@case.GetProperty("Value")!.PropertyType))!;
        }

        var value = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(static property => property.CanWrite))
        {
            property.SetValue(value, Of(property.PropertyType, property.Name));
        }

        return value;
    }

    private static object Collection(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1)
        {
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
            list.Add(Of(arguments[0]));
            return list;
        }

        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        map.Add(Of(arguments[0]), Of(arguments[1]));
        return map;
    }
}
