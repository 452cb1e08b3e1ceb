using System.ComponentModel;
using System.Reflection;
using FreeTierGen.Runtime.DependencyInjection;
using FreeTierGen.Runtime.Transfer;

namespace FreeTierGen.Runtime.Tests.Surface;

/// <summary>What an editor offers of the runtime is what people write by hand; what generated code alone stands on is hidden.</summary>
public sealed class CompletionTests
{
    // All that is public in these is plumbing.
    private static readonly string[] Plumbing =
    [
        "FreeTierGen.Runtime.Authentication",
        "FreeTierGen.Runtime.Calls",
        "FreeTierGen.Runtime.Cbor",
        "FreeTierGen.Runtime.Checksums",
        "FreeTierGen.Runtime.DependencyInjection.Configuration",
        "FreeTierGen.Runtime.Digests",
        "FreeTierGen.Runtime.EventStreams",
        "FreeTierGen.Runtime.Examples",
        "FreeTierGen.Runtime.HttpBindings",
        "FreeTierGen.Runtime.JmesPath",
        "FreeTierGen.Runtime.Json",
        "FreeTierGen.Runtime.Protocols",
        "FreeTierGen.Runtime.Query",
        "FreeTierGen.Runtime.Text",
        "FreeTierGen.Runtime.Transfer.Stores",
        "FreeTierGen.Runtime.Transport",
        "FreeTierGen.Runtime.Xml",
    ];

    // Plumbing that stands beside what people use, as it is of one idea with it.
    private static readonly string[] PlumbingInUsersNamespaces =
    [
        "DependencyInjection.ServiceClientRegistration",
        "Endpoints.DiscoveredEndpoint",
        "Endpoints.EndpointUrlTemplate",
        "Endpoints.HostPrefix",
        "Endpoints.RuleFunctions",
        "ExtendedRequestIds",
        "Operation`2",
        "IAccountOperation`1",
        "OperationCall`2",
        "Pagination.Paginator",
        "S3ExpressSigner",
        "Signing.MultiRegionSigner",
        "Signing.SessionSigner",
        "Validation.LengthUnit",
        "Validation.MapEntries",
        "Validation.MapEntries`2",
        "Validation.ScalarCount",
        "Validation.UniqueItems",
        "Validation.ViolationCollector",
        "Waiters.WaiterMatch",
    ];

    private static readonly Type[] Types =
    [
        .. new[] { typeof(ServiceClient), typeof(ServiceClientBuilder<>), typeof(TransferOptions) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => !type.IsNested),
    ];

    [Fact]
    public void Plumbing_is_hidden_and_nothing_else_is()
    {
        string[] expected = [.. Types.Where(IsPlumbing).Select(type => type.FullName!).Order(StringComparer.Ordinal)];
        string[] actual = [.. Types.Where(IsHidden).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Both_lists_name_what_exists()
    {
        Assert.All(Plumbing, name => Assert.Contains(Types, type => type.Namespace == name));
        Assert.All(PlumbingInUsersNamespaces, name => Assert.Contains(Types, type => type.FullName == "FreeTierGen.Runtime." + name));
    }

    private static bool IsPlumbing(Type type)
        => Plumbing.Contains(type.Namespace) || PlumbingInUsersNamespaces.Contains(type.FullName!["FreeTierGen.Runtime.".Length..]);

    private static bool IsHidden(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };
}
