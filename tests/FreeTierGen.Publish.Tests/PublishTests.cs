using System.Runtime.InteropServices;
using FreeTierGen.Publish.Tests.Harness;
using Xunit.Sdk;

namespace FreeTierGen.Publish.Tests;

/// <summary>
/// A program with a generated client and every package of the runtime, trimmed and natively compiled: without a warning, and it still
/// does what it should.
/// </summary>
public class PublishTests
{
    // Little more than what it is. The benchmarks compare it with code written by hand.
    private const long LargestProgram = 8_350_000;

    // Requests are written without the system's writer, and no operation of FreeTier streams, asks which host to call or speaks another format.
    private static readonly string[] NotNeeded =
    [
        "RegularExpressions", "System_Linq", "Utf8JsonWriter", "Encodings_Web", "EndpointDiscovery", "StreamedContent", "ExecuteStreamed",
        "FreeTierGen_Runtime_Cbor", "FreeTierGen_Runtime_Xml", "FreeTierGen_Runtime_Query", "FreeTierGen_Runtime_HttpBindings",
        "LoggerCallLog",
    ];

    private const string Program = "tests/FreeTierGen.Publish.Tests/Program/PublishedProgram.csproj";

    [Fact]
    public async Task A_trimmed_program_has_no_warnings_and_works() =>
        await AssertWorksAsync(await PublishedProgram.PublishAsync(Program, "trimmed", "-f", "net10.0"));

    [Fact]
    public async Task A_native_program_has_no_warnings_and_works()
    {
        RequireToolchain();
        await AssertWorksAsync(await PublishedProgram.PublishAsync(Program, "native", "-f", "net8.0"));
    }

    [Fact]
    public async Task A_native_client_of_FreeTier_is_small_and_has_nothing_that_it_does_not_need()
    {
        RequireToolchain();
        var program = await PublishedProgram.PublishAsync(
            "benchmarks/Programs/FirstCall.Generated/FirstCall.Generated.csproj", "native", "-p:Native=true");

        var map = await program.ReadMapAsync();
        Assert.Contains("System_Text_Json", map, StringComparison.Ordinal);
        Assert.All(NotNeeded, name => Assert.DoesNotContain(name, map, StringComparison.Ordinal));
        if (RuntimeInformation.RuntimeIdentifier == "linux-x64")
        {
            // Other platforms have other code, and other formats for it.
            Assert.InRange(new FileInfo(program.File).Length, 1, LargestProgram);
        }
    }

    private static void RequireToolchain()
    {
        if (NativeToolchain.WhyMissing is not { } reason)
        {
            return;
        }

        if (Repository.IsContinuousIntegration)
        {
            throw new XunitException(reason);
        }

        Assert.Skip(reason);
    }

    private static async Task AssertWorksAsync(PublishedProgram program)
    {
        var known = new EmbeddedFreeTierServiceOptions();
        await using var service = await EmbeddedFreeTierService.StartAsync(known);
        service.Faults.Fail("InternalServerException", 500);

        var output = await program.RunAsync(service, known);

        Assert.Equal(
            $"""
            Credentials {known.AccessKeyId}
            Account {known.AccountId}: FREE, ACTIVE, after 2 attempts
            34 activities, the first: Set up Amazon RDS, 10 USD
            3 rows of usage, more to come: True
            ResourceNotFoundException, status 404: No activity has this id.
            Length: Value with length 9 at '/activityId' failed to satisfy constraint: Member must have exactly 32 characters
            Pattern: Value at '/activityId' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[a-zA-Z0-9]+$

            """.ReplaceLineEndings("\n"),
            output);
    }
}
