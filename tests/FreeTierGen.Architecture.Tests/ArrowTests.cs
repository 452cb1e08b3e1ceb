using FreeTierGen.Testing;

namespace FreeTierGen.Architecture.Tests;

/// <summary>The rooms of generator, runtime, its larger packages and tool, and that what they use of each other runs one way.</summary>
public sealed class ArrowTests
{
    // Each room uses those above it in its list, never those below.
    private static readonly string[] Generator =
    [
        "Polyfills",
        "Nodes",
        "Specs",
        "Specs/Types",
        "Specs/Http",
        "Specs/Trees",
        "Specs/Xml",
        "Specs/Query",
        "Specs/Events",
        "Specs/Endpoints",
        "Specs/Clients",
        "Diagnostics",
        "Model",
        "CSharp",
        "Reading",
        "Services",
        "Naming",
        "Patterns",
        "Validation",
        "Symbols",
        "Checking",
        "JmesPath",
        "Lowering",
        "Lowering/Paths",
        "Lowering/Types",
        "Lowering/Values",
        "Lowering/Http",
        "Lowering/Trees",
        "Lowering/Xml",
        "Lowering/Query",
        "Lowering/Events",
        "Lowering/Protocols",
        "Lowering/Waiters",
        "Lowering/Endpoints",
        "Lowering/Clients",
        "Emit/Documentation",
        "Emit/Types",
        "Emit/Values",
        "Emit/Http",
        "Emit/Trees",
        "Emit/Xml",
        "Emit/Query",
        "Emit/Events",
        "Emit/Endpoints",
        "Emit/Clients",
        "Emit",
        "Pipeline",

        // The entrance.
        "",
    ];

    private static readonly string[] Runtime =
    [
        "Tasks",
        "JmesPath",
        "Paths",
        "Json",
        "Text",
        "Validation",
        "Errors",
        "Digests",
        "Cbor",
        "Xml",
        "Query",
        "HttpBindings",
        "ErrorBodies",
        "Endpoints",
        "Identity",
        "Signing",
        "Authentication",
        "Checksums",
        "Operations",
        "Retries",
        "Interceptors",
        "Configuration",
        "Transport",
        "Streams",
        "EventStreams",
        "Calls",
        "Protocols",
        "Pagination",
        "Waiters",
        "Examples",
    ];

    private static readonly string[] ModelTool =
    [
        "Errors",
        "Terminals",
        "Rendering",
        "Json",
        "Sources",
        "Models",
        "Comparison",
        "Projects",
        "Storage",
        "Commands",

        // The entrance.
        "",
    ];

    private static readonly string[] Transfer =
    [
        "Errors",
        "Options",
        "Progress",
        "Stores",
        "Checksums",
        "Uploads",
        "Downloads",
        "Directories",

        // The entrance.
        "",
    ];

    private static readonly string[] AwsCredentials =
    [
        "Surroundings",
        "Options",
        "Fetching",
        "Profiles",
        "Metadata",
        "Regions",
        "Processes",
        "Roles",
        "IdentityCenter",
        "Chain",

        // The entrance.
        "",
    ];

    [Fact]
    public void The_generators_rooms_use_each_other_one_way() => Check("generator/FreeTierGen.Generator", Generator);

    [Fact]
    public void The_runtimes_rooms_use_each_other_one_way() => Check("runtime/FreeTierGen.Runtime", Runtime);

    [Fact]
    public void The_model_tools_rooms_use_each_other_one_way() => Check("tools/FreeTierGen.ModelTool", ModelTool);

    [Fact]
    public void The_rooms_of_transfers_use_each_other_one_way() => Check("runtime/FreeTierGen.Runtime.Transfer", Transfer);

    [Fact]
    public void The_rooms_of_credentials_use_each_other_one_way() => Check("runtime/FreeTierGen.Runtime.AwsCredentials", AwsCredentials);

    private static void Check(string project, string[] rooms)
    {
        var sources = SourceUses.Of(Repository.PathOf(project));

        Assert.Equal(rooms.Order(StringComparer.Ordinal), sources.Rooms);
        var backwards = sources.Uses.Where(use => Array.IndexOf(rooms, use.FromRoom) < Array.IndexOf(rooms, use.ToRoom)).ToList();
        Assert.True(backwards.Count == 0, "These arrows run back:\n" + string.Join('\n', backwards));
    }
}
