using System.Collections;
using System.Reflection;
using Amazon.Runtime;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>
/// What both clients read from the same bytes, member by member. Every property that the generated type has must be in the official
/// one by the same name; what the official type, which may be of a newer model, has besides must not be set.
/// </summary>
internal static class ResponseComparison
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Properties that are no members of the model.</summary>
    private static readonly HashSet<string> Added =
        ["Metadata", "ResponseMetadata", "HttpStatusCode", "ContentLength", .. typeof(Exception).GetProperties().Select(property => property.Name)];

    public static void AssertSame(object official, object generated) => AssertStructure("", official, generated);

    private static void AssertSame(string path, object? official, object? generated)
    {
        switch (generated)
        {
            case null:
                Assert.True(official is null, $"{path}: '{official}' was read as null.");
                break;
            case string or bool or int or long or double:
                Assert.Equal($"{path}: {official}", $"{path}: {generated}");
                break;
            case DateTimeOffset time:
                // The official client adds floating-point seconds, and so may miss a tick.
                Assert.Equal(Assert.IsType<DateTime>(official).ToUniversalTime(), time.UtcDateTime, TimeSpan.FromTicks(1));
                break;
            case ReadOnlyMemory<byte> bytes:
                Assert.Equal(Assert.IsType<MemoryStream>(official).ToArray(), bytes.ToArray());
                break;
            case IEnumerable when Entries(generated) is { } entries:
                AssertMap(path, Assert.IsAssignableFrom<IDictionary>(official), entries);
                break;
            case IEnumerable items:
                AssertList(path, Assert.IsAssignableFrom<IEnumerable>(official), items);
                break;
            case not null when official is null:
                Assert.Fail($"{path}: null was read as {generated}.");
                break;
            case not null when official is ConstantClass or string:
                Assert.Equal($"{path}: {official}", $"{path}: {generated}");
                break;
            case not null when generated.GetType() is { DeclaringType: { IsAbstract: true } }:
                AssertUnion(path, official, generated);
                break;
            default:
                AssertStructure(path, official, generated);
                break;
        }
    }

    private static void AssertStructure(string path, object official, object generated)
    {
        var members = MembersOf(generated);
        var expected = MembersOf(official);
        Assert.Empty(members.Keys.Except(expected.Keys));
        foreach (var (name, value) in expected)
            AssertSame($"{path}/{name}", value, members.GetValueOrDefault(name));
    }

    // The official client has a structure with one member set.
    private static void AssertUnion(string path, object official, object generated)
    {
        var name = generated.GetType().Name;
        var member = Assert.Single(MembersOf(official), member => member.Value is not null);
        Assert.Equal($"{path}: {member.Key}", $"{path}: {name}");
        AssertSame($"{path}/{name}", member.Value, generated.GetType().GetProperty("Value")!.GetValue(generated));
    }

    private static void AssertMap(string path, IDictionary official, Dictionary<string, object?> generated)
    {
        Assert.Equal(official.Keys.Cast<string>().Order(), generated.Keys.Order());
        foreach (var (key, value) in generated)
            AssertSame($"{path}/{key}", official[key], value);
    }

    private static void AssertList(string path, IEnumerable official, IEnumerable generated)
    {
        object?[] expected = [.. official.Cast<object?>()];
        object?[] actual = [.. generated.Cast<object?>()];
        Assert.Equal($"{path}: {expected.Length}", $"{path}: {actual.Length}");
        for (var index = 0; index < expected.Length; index++)
            AssertSame($"{path}/{index}", expected[index], actual[index]);
    }

    // IsItemSet says of an official response whether Item is more than an empty collection.
    private static bool IsAdded(string name) =>
        Added.Contains(name) || (name.StartsWith("Is", StringComparison.Ordinal) && name.EndsWith("Set", StringComparison.Ordinal));

    private static Dictionary<string, object?>? Entries(object value)
    {
        if (value is not IDictionary map)
            return null;

        return map.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => map[key]);
    }

    private static Dictionary<string, object?> MembersOf(object value) => value.GetType().GetProperties(Own)
        .Where(property => property.DeclaringType == value.GetType() && !IsAdded(property.Name))
        .ToDictionary(property => property.Name, property => property.GetValue(value));
}
