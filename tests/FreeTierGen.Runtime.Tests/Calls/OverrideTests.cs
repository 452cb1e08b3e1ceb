using System.Reflection;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>What generated code may override reads the same from wherever it is generated.</summary>
public sealed class OverrideTests
{
    // Who sees the runtime's internals has to write "protected override", and everybody else "protected override".
    [Fact]
    public void Nothing_that_can_be_overridden_is_internal_as_well()
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var overridable = typeof(Operation<,>).Assembly.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false })
            .SelectMany(type => type.GetMethods(Own))
            .Where(method => method is { IsVirtual: true, IsFinal: false })
            .ToList();

        Assert.Contains(overridable, method => method is { Name: "ReadResponse", IsFamily: true });
        Assert.Empty(overridable.Where(method => method.IsFamilyOrAssembly).Select(method => $"{method.DeclaringType}.{method.Name}"));
    }
}
