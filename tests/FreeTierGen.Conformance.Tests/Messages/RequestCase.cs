using System.Net;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Conformance.Tests.Values;

namespace FreeTierGen.Conformance.Tests.Messages;

/// <summary>A case of <c>httpRequestTests</c>: the request that a client makes of an input.</summary>
internal sealed class RequestCase(GeneratedClient client, SuiteCase item, CaseLedger ledger)
{
    public async Task RunAsync()
    {
        using var handler = new CapturingHandler(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) });
        var options = CaseOptions.Of(client, item, ledger, handler);
        object? input = null;
        if (item.Stated.TryGetProperty("params", out var parameters))
        {
            var shape = client.Model[item.Operation.Input];
            input = new InputBuilder(client, ledger).Structure(shape, client.InputTypeOf(item.Operation), parameters, "/params");
        }

        try
        {
            using var session = client.Open(options);
            await session.CallAsync(item.Operation, input);
        }
        catch (Exception) when (handler.Request is not null)
        {
            // What the client makes of the empty answer is no matter here.
        }

        new RequestComparison(item, ledger).Compare(handler.Request ?? throw new InvalidOperationException("The client sent nothing."));
    }
}
