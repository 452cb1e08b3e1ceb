using FreeTierGen.Generator.Tests.Driver;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>What the client's files say for operations of all kinds.</summary>
public class ClientGenerationTests
{
    private const string Model = """
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Store": {
              "type": "service",
              "version": "2026-01-31",
              "operations": [
                { "target": "acme#List" }, { "target": "acme#ListPages" }, { "target": "acme#Old" }, { "target": "acme#Ping" }, { "target": "acme#Put" }
              ],
              "errors": [{ "target": "acme#Busy" }],
              "traits": {
                "aws.api#service": { "sdkId": "Store" },
                "aws.auth#sigv4": { "name": "store" },
                "aws.protocols#awsJson1_1": {},
                "smithy.api#paginated": { "inputToken": "next", "outputToken": "result.next", "pageSize": "size" }
              }
            },
            "acme#List": {
              "type": "operation",
              "input": { "target": "acme#ListInput" },
              "output": { "target": "acme#ListOutput" },
              "traits": { "smithy.api#paginated": { "items": "result.entries" }, "smithy.api#documentation": "<p>Lists &amp; more.</p>" }
            },
            "acme#ListInput": {
              "type": "structure",
              "members": { "next": { "target": "smithy.api#String" }, "size": { "target": "smithy.api#Integer" } },
              "traits": { "smithy.api#input": {} }
            },
            "acme#ListOutput": {
              "type": "structure", "members": { "result": { "target": "acme#Result" } }, "traits": { "smithy.api#output": {} }
            },
            "acme#Result": {
              "type": "structure", "members": { "next": { "target": "smithy.api#String" }, "entries": { "target": "acme#Entries" } }
            },
            "acme#Entries": { "type": "map", "key": { "target": "smithy.api#String" }, "value": { "target": "smithy.api#Integer" } },
            "acme#ListPages": { "type": "operation" },
            "acme#Old": { "type": "operation", "traits": { "smithy.api#deprecated": { "message": "Use List." } } },
            "acme#Ping": { "type": "operation", "traits": { "smithy.api#auth": [], "aws.auth#unsignedPayload": {} } },
            "acme#Put": {
              "type": "operation", "input": { "target": "acme#PutInput" }, "output": { "target": "acme#PutOutput" }, "errors": [{ "target": "acme#Full" }]
            },
            "acme#PutInput": {
              "type": "structure",
              "members": {
                "key": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
                "item": { "target": "acme#Sent" }
              },
              "traits": { "smithy.api#input": {} }
            },
            "acme#PutOutput": { "type": "structure", "members": { "item": { "target": "acme#Received" } }, "traits": { "smithy.api#output": {} } },
            "acme#Sent": { "type": "structure", "members": { "text": { "target": "smithy.api#String" } } },
            "acme#Received": { "type": "structure", "members": { "text": { "target": "smithy.api#String" } } },
            "acme#Busy": {
              "type": "structure", "members": { "message": { "target": "smithy.api#String" } }, "traits": { "smithy.api#error": "server" }
            },
            "acme#Full": {
              "type": "structure",
              "members": { "Message": { "target": "smithy.api#String" }, "limit": { "target": "smithy.api#Integer" } },
              "traits": { "smithy.api#error": "client", "smithy.api#documentation": "There is no <b>room</b>." }
            }
          }
        }
        """;

    private static readonly GeneratorRun Run = ModelDriver.Run(Model).AssertNoDiagnostics().AssertCompiles();

    [Fact]
    public void Pagination_takes_from_the_service_what_the_operation_leaves_out_and_follows_paths()
    {
        var client = Run["Acme/StoreClientPaginators.g.cs"];

        Assert.Contains("static output => output.Result?.Next,", client, StringComparison.Ordinal);
        Assert.Contains("static (input, token) => input.WithNext(token),", client, StringComparison.Ordinal);
        Assert.Contains("static output => output.Result?.Entries,", client, StringComparison.Ordinal);
        Assert.Contains(
            "IAsyncEnumerable<global::System.Collections.Generic.KeyValuePair<string, int>> ListItemsAsync(", client, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paginator_gives_way_to_an_operation_of_its_name()
    {
        var client = Run["Acme/StoreClient.g.cs"];

        Assert.Contains("Task<global::Acme.ListPagesResponse> ListPagesAsync(", client, StringComparison.Ordinal);
        Assert.Contains("IAsyncEnumerable<global::Acme.ListOutput> ListAllPagesAsync(", Run["Acme/StoreClientPaginators.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_deprecated_operation_is_obsolete_on_the_client_and_on_its_interface()
    {
        Assert.Contains("[global::System.Obsolete(\"Use List.\")]", Run["Acme/StoreClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("[global::System.Obsolete(\"Use List.\")]", Run["Acme/IStoreClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_says_which_errors_it_can_end_in()
    {
        var put = Run["Acme/IStoreClient.g.cs"].Split("> PutAsync(")[0].Split("PingAsync.")[1];

        Assert.Contains("<exception cref=\"global::Acme.BusyException\">The service answered with Busy.</exception>", put, StringComparison.Ordinal);
        Assert.Contains("<exception cref=\"global::Acme.FullException\">There is no <b>room</b>.</exception>", put, StringComparison.Ordinal);
        Assert.Contains("<exception cref=\"global::Acme.StoreException\">", put, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_can_be_left_out_where_nothing_in_it_is_required()
    {
        var client = Run["Acme/StoreClient.g.cs"];

        Assert.Contains("global::Acme.ListInput? request = null,", client, StringComparison.Ordinal);
        Assert.Contains("global::Acme.PutInput request,", client, StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_say_how_they_are_signed_and_whether_they_have_an_input()
    {
        Assert.Contains("{ Name = \"Ping\", HasEmptyOutput = true, HasNoInput = true, IsAnonymous = true, IsPayloadUnsigned = true }", Run["Acme.Operations/PingOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains("{ Name = \"Put\" }", Run["Acme.Operations/PutOperation.g.cs"], StringComparison.Ordinal);
        Assert.Contains("AwsJsonVersion.V1_1", Run["Acme.Operations/PutOperation.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_needed_directions_are_generated()
    {
        Assert.DoesNotContain(" Read(", Run["Acme.Serialization/SentJson.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(" Write(", Run["Acme.Serialization/ReceivedJson.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_errors_with_members_of_their_own_are_read()
    {
        Assert.Contains("\"Busy\" => new global::Acme.BusyException(details),", Run["Acme.Operations/StoreErrors.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"Full\" => global::Acme.Serialization.FullJson.Read(ref reader, details),", Run["Acme.Operations/StoreErrors.g.cs"].Replace("FullExceptionJson", "FullJson", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Acme.Serialization/BusyExceptionJson.g.cs", Run.FileNames);
    }

    [Fact]
    public void Editing_an_operation_writes_only_its_files_and_the_clients_anew()
    {
        var driver = ModelDriver.With(Model);
        driver.Run();
        var edited = driver.Edit(Model.Replace("Lists &amp; more.", "Lists.", StringComparison.Ordinal)).Run();

        Assert.Equal(["Acme/IStoreClient.g.cs", "Acme/StoreClient.g.cs"], edited.WrittenAnew());
    }
}
