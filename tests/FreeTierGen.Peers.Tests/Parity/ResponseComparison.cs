using System.Collections;
using System.Reflection;
using Amazon.Runtime;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>
/// What both clients read from the same bytes, member by member. Every property that the generated type has must be in the official
/// one by the same name, or by one of <see cref="OfficialMembers"/>; what the official type, which may be of a newer model, has besides
/// must not be set.
/// </summary>
internal sealed class ResponseComparison
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Properties that are no members of the model.</summary>
    private static readonly HashSet<string> Added =
        ["Metadata", "ResponseMetadata", "HttpStatusCode", "ContentLength", .. typeof(Exception).GetProperties().Select(property => property.Name)];

    private readonly HashSet<OfficialMember> _seen = [];

    /// <summary>Fails where the clients read something else.</summary>
    /// <returns>The official client's own members that were seen.</returns>
    public static IReadOnlyCollection<OfficialMember> AssertSame(object official, object generated)
    {
        var comparison = new ResponseComparison();
        comparison.AssertStructure("", official, generated);
        return comparison._seen;
    }

    private void AssertSame(string path, object? official, object? generated)
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
            case not null when official is string && generated.GetType().IsClass:
                // The official client takes a structure of one member for that member.
                AssertSame(path, official, Assert.Single(MembersOf(generated)).Value);
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

    private void AssertStructure(string path, object official, object generated)
    {
        var members = MembersOf(generated);
        var expected = ModelMembersOf(official);
        Assert.Empty(members.Keys.Except(expected.Keys));
        foreach (var (name, value) in expected)
        {
            if (value is not null || !(IsDefault(generated, name) || IsNullWhenEmpty(official, name, members.GetValueOrDefault(name))))
                AssertSame($"{path}/{name}", value, members.GetValueOrDefault(name));
        }
    }

    // Official clients know nothing of defaults. A member of a generated type that has one is not nullable.
    private static bool IsDefault(object generated, string name) =>
        generated.GetType().GetProperty(name) is { PropertyType.IsValueType: true } property
        && Nullable.GetUnderlyingType(property.PropertyType) is null
        && Equals(property.GetValue(generated), Activator.CreateInstance(property.PropertyType));

    private bool IsNullWhenEmpty(object official, string name, object? generated)
    {
        if (OfficialMembers.NullWhenEmpty(official.GetType(), name) is not { } member || generated is not ICollection { Count: 0 })
            return false;

        _seen.Add(member);
        return true;
    }

    // By the model's names.
    private Dictionary<string, object?> ModelMembersOf(object official)
    {
        var members = MembersOf(official);
        foreach (var member in OfficialMembers.Of(official.GetType()))
        {
            Assert.True(members.Remove(member.Name, out var value), $"{member.Type} has no {member.Name}.");
            _seen.Add(member);
            if (member.NameInModel is { } name)
                members.Add(name, value);
        }

        return members;
    }

    // The official client has a structure with one member set.
    private void AssertUnion(string path, object official, object generated)
    {
        var name = generated.GetType().Name;
        var member = Assert.Single(ModelMembersOf(official), member => member.Value is not null);
        Assert.Equal($"{path}: {member.Key}", $"{path}: {name}");
        AssertSame($"{path}/{name}", member.Value, generated.GetType().GetProperty("Value")!.GetValue(generated));
    }

    private void AssertMap(string path, IDictionary official, Dictionary<string, object?> generated)
    {
        Assert.Equal(official.Keys.Cast<string>().Order(), generated.Keys.Order());
        foreach (var (key, value) in generated)
            AssertSame($"{path}/{key}", official[key], value);
    }

    private void AssertList(string path, IEnumerable official, IEnumerable generated)
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
