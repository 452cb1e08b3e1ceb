using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using FreeTierGen.Runtime;

namespace FreeTierGen.Generator.Tests.Protocols;

/// <summary>
/// Fills values of generated types, whatever they are: the same ones for the same seed, also in two assemblies that were generated from one
/// model for different protocols.
/// </summary>
internal sealed class ValueFiller(int seed)
{
    private const int DeepestOptional = 5;
    private readonly Random _random = new(seed);

    /// <summary>A value of a structure, union, list, map, enum or simple type.</summary>
    public object Fill(Type type, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Simple(type) is { } simple)
        {
            return simple;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length))!;
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type, OpenEnum(type))!;
        }

        if (type.IsGenericType)
        {
            return type.GetGenericArguments() is [var item] ? List(item, depth) : Map(type.GetGenericArguments(), depth);
        }

        return type.IsAbstract ? Union(type, depth) : Structure(type, depth);
    }

    /// <summary>The properties of a structure, union member or exception that are on the wire.</summary>
    public static IEnumerable<PropertyInfo> Members(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.SetMethod is not null && property.PropertyType != typeof(ResponseMetadata));

    private object? Simple(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => Text(),
        TypeCode.Boolean => _random.Next(2) == 0,
        TypeCode.SByte => (sbyte)_random.Next(sbyte.MinValue, sbyte.MaxValue),
        TypeCode.Int16 => (short)_random.Next(short.MinValue, short.MaxValue),
        TypeCode.Int32 when !type.IsEnum => _random.Next(int.MinValue, int.MaxValue),
        TypeCode.Int64 => _random.NextInt64(long.MinValue, long.MaxValue),
        TypeCode.Single => Special() ?? (float)_random.NextDouble(),
        TypeCode.Double => (double?)Special() ?? (_random.NextDouble() * Math.Pow(10, _random.Next(-9, 9))),
        _ when type == typeof(BigInteger) => BigInteger.Pow(_random.Next(-9, 9), _random.Next(40)),
        _ when type == typeof(BigDecimal) => new BigDecimal(BigInteger.Pow(_random.Next(-9, 9), _random.Next(40)), _random.Next(-5, 30)),
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.FromUnixTimeMilliseconds(_random.NextInt64(-2_000_000_000_000, 4_000_000_000_000)),
        _ when type == typeof(ReadOnlyMemory<byte>) => Blob(),
        _ => null,
    };

    private float? Special() => _random.Next(10) switch
    {
        0 => float.NaN,
        1 => float.PositiveInfinity,
        2 => float.NegativeInfinity,
        3 => -0f,
        _ => null,
    };

    private ReadOnlyMemory<byte> Blob()
    {
        var bytes = new byte[_random.Next(40)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Text() => _random.Next(6) switch
    {
        0 => "",
        1 => "größe \"x\" 😀",
        2 => new string('x', _random.Next(300)),
        _ => "text" + _random.Next().ToString(CultureInfo.InvariantCulture),
    };

    private string OpenEnum(Type type)
    {
        var known = type.GetNestedType("Values")!.GetFields();
        return _random.Next(5) == 0 ? "newer than the model" : (string)known[_random.Next(known.Length)].GetRawConstantValue()!;
    }

    private Array List(Type item, int depth)
    {
        var items = Array.CreateInstance(item, _random.Next(depth < DeepestOptional ? 4 : 1));
        for (var index = 0; index < items.Length; index++)
        {
            items.SetValue(Nullable.GetUnderlyingType(item) is not null && _random.Next(3) == 0 ? null : Fill(item, depth + 1), index);
        }

        return items;
    }

    private IDictionary Map(Type[] types, int depth)
    {
        var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(types))!;
        for (var count = _random.Next(depth < DeepestOptional ? 4 : 1); count > 0; count--)
        {
            entries[Fill(types[0], depth + 1)] = Fill(types[1], depth + 1);
        }

        return entries;
    }

    private object Union(Type type, int depth)
    {
        var cases = type.GetNestedTypes().Where(member => member.BaseType == type && member.Name != "Unknown").ToList();
        if (depth >= DeepestOptional && cases.Find(IsFlat) is { } flat)
        {
            return Case(flat, depth);
        }

        return Case(cases[_random.Next(cases.Count)], depth);
    }

    private static bool IsFlat(Type type) => type.GetProperty("Value") is not { } value || Type.GetTypeCode(value.PropertyType) != TypeCode.Object;

    private object Case(Type type, int depth) => type.GetProperty("Value") is { } value
        ? Activator.CreateInstance(type, Fill(value.PropertyType, depth + 1))!
        : type.GetField("Instance")?.GetValue(null) ?? type.GetProperty("Instance")!.GetValue(null)!;

    private object Structure(Type type, int depth)
    {
        var value = Activator.CreateInstance(type)!;
        var nullability = new NullabilityInfoContext();
        foreach (var member in Members(type))
        {
            var isOptional = nullability.Create(member).WriteState == NullabilityState.Nullable;
            if (!isOptional || depth == 0 || (depth < DeepestOptional && _random.Next(3) > 0))
            {
                member.SetValue(value, Fill(member.PropertyType, depth + 1));
            }
        }

        return value;
    }
}
