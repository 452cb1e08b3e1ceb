using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Conformance.Tests.Values;

/// <summary>Makes any request, for cases that are about the response: what the model requires is there, and empty.</summary>
internal sealed class InputFiller(GeneratedClient client)
{
    public object? Fill(OperationShape operation)
    {
        var shape = client.Model[operation.Input];
        return shape.Members.Any(IsNeeded) ? Structure(shape, client.InputTypeOf(operation), 0) : null;
    }

    private static bool IsNeeded(Member member) => member.Traits.Has("smithy.api#required") || member.Traits.Has("smithy.api#hostLabel");

    private object Structure(Shape shape, Type type, int depth)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var member in shape.Members.Where(IsNeeded))
        {
            var property = type.GetProperty(client.Symbols.Member(member).PropertyName)!;
            property.SetValue(value, Value(client.Model.Target(member), property.PropertyType, depth + 1) ?? property.GetValue(value));
        }

        return value;
    }

    private object? Value(Shape shape, Type type, int depth) => shape.Type switch
    {
        ShapeType.String => "a",
        ShapeType.Enum => Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type, "a"),
        ShapeType.List => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        ShapeType.Map => Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments())),
        ShapeType.Structure => depth < 8 ? Structure(shape, type, depth) : null,
        ShapeType.Union => Union(shape, depth),
        ShapeType.Blob when type == typeof(Stream) => new MemoryStream(),
        ShapeType.Timestamp => DateTimeOffset.UnixEpoch,

        // What is in the path can't be left out, zero as it may be.
        _ => Nullable.GetUnderlyingType(type) is { } scalar ? Activator.CreateInstance(scalar) : null,
    };

    private object? Union(Shape shape, int depth)
    {
        foreach (var member in shape.Members)
        {
            var type = client.TypeOf(shape).GetNestedType(client.Symbols.Member(member).PropertyName)!;
            if (type.GetConstructors() is not [var constructor])
            {
                return type.GetProperty("Instance")!.GetValue(null);
            }

            var parameter = constructor.GetParameters()[0].ParameterType;
            var value = Value(client.Model.Target(member), parameter, depth + 1)
                ?? (parameter.IsValueType ? Activator.CreateInstance(parameter) : null);
            if (value is not null)
            {
                return constructor.Invoke([value]);
            }
        }

        return null;
    }
}
