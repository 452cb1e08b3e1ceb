using System.Reflection;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Protocols;
using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Generator.Tests.Naming;

/// <summary>The generator can't look at the runtime: what it knows of its types' members is held against them here.</summary>
public sealed class ReservedWordsTests
{
    [Fact]
    public void Properties_of_errors_hide_no_member_of_exceptions() => AssertLists(ReservedWords.OfError, typeof(ServiceException));

    [Fact]
    public void Options_of_a_client_hide_no_option_of_all_clients() => AssertLists(ReservedWords.OfClientOptions, typeof(ClientOptions));

    [Fact]
    public void Methods_of_resolvers_hide_no_member_of_their_base() => AssertLists(ReservedWords.OfEndpointResolver, typeof(EndpointResolver<>));

    [Fact]
    public void Methods_of_operations_and_waiters_hide_no_member_of_their_base()
    {
        var protocols = typeof(AwsJsonOperation<,>).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsGenericTypeDefinition: true } && type.Namespace == typeof(AwsJsonOperation<,>).Namespace)
            .ToList();
        Assert.True(protocols.Count > 5, string.Join(", ", protocols));
        Assert.All(protocols, type => AssertLists(ReservedWords.OfOperation, type));
        AssertLists(ReservedWords.OfOperation, typeof(Waiter<,>));
    }

    [Fact]
    public void Properties_of_structures_hide_no_member_of_objects() => AssertLists(ReservedWords.OfStructure, typeof(object));

    private static void AssertLists(IReadOnlySet<string> reserved, Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;
        var seen = type.GetMembers(All).Where(IsSeen).Select(member => member.Name).Distinct();
        Assert.Empty(seen.Except(reserved));
    }

    // What a derived type in another assembly can see: no private members, nor accessors, which share their property's name.
    private static bool IsSeen(MemberInfo member) => member switch
    {
        MethodInfo method => !method.IsSpecialName && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsAccessible),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => member.MemberType == MemberTypes.NestedType && ((Type)member).IsNestedPublic,
    };

    private static bool IsAccessible(MethodInfo accessor) => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly;
}
