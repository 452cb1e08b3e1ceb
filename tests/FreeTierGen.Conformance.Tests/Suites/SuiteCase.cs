using System.Text.Json;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Conformance.Tests.Suites;

/// <summary>One case of a suite.</summary>
/// <param name="Kind">The trait that it stands in, without namespace.</param>
/// <param name="Id">Its id.</param>
/// <param name="Operation">The operation to call; for the case of an error, one that can answer with it.</param>
/// <param name="Error">The error that is expected, or null.</param>
/// <param name="Stated">The case as the suite states it.</param>
internal sealed record SuiteCase(string Kind, string Id, OperationShape Operation, Shape? Error, JsonElement Stated)
{
    public const string Requests = "httpRequestTests";
    public const string Responses = "httpResponseTests";
    public const string Events = "eventStreamTests";

    /// <summary>The protocol that it is for, by trait id.</summary>
    public string Protocol => Stated.GetProperty("protocol").GetString()!;

    /// <summary>The media type of the body that it states; null where that is text or octets to be compared exactly.</summary>
    public string? MediaType => Stated.TryGetProperty("bodyMediaType", out var type) ? type.GetString()
        : Kind == Requests ? MediaTypes.OfRequests(Protocol)
        : MediaTypes.OfAnswers(Protocol);

    /// <summary>Why a client is not measured by the case; null where it is.</summary>
    public string? WhySkipped =>
        Kind is not (Requests or Responses or Events) ? "not a case of requests, responses and events"
        : Stated.TryGetProperty("appliesTo", out var whom) && whom.ValueEquals("server") ? "for servers"
        : null;

    /// <summary>Does what the case asks for with a generated client, and compares.</summary>
    /// <returns>What failed; empty where the case passes.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Clients.GeneratedClient client)
    {
        var ledger = new CaseLedger(Stated);
        if (Kind == Requests)
        {
            await new Messages.RequestCase(client, this, ledger).RunAsync();
        }
        else if (Kind == Events)
        {
            await new Messages.EventCase(client, this, ledger).RunAsync();
        }
        else
        {
            await new Messages.ResponseCase(client, this, ledger).RunAsync();
        }

        return ledger.Close();
    }
}
