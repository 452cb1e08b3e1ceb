using System.Text.Json;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Conformance.Tests.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Runtime;

namespace FreeTierGen.Conformance.Tests.Messages;

/// <summary>A case of <c>httpResponseTests</c>: what a client makes of a response, be it an output or an error.</summary>
internal sealed class ResponseCase(GeneratedClient client, SuiteCase item, CaseLedger ledger)
{
    private readonly JsonElement _stated = item.Stated;

    public async Task RunAsync()
    {
        using var handler = new CapturingHandler(() => Answer(BodyOfAnswer()));
        using var session = Open(handler);
        var result = await CallAsync(session);

        // These say how a server has to answer; the answer itself is in the other keys.
        ledger.UseAll("/requireHeaders");
        ledger.UseAll("/forbidHeaders");
        ledger.Use("/bodyMediaType");
        ledger.Use("/body");
        ledger.UseAll("/headers");
        if (item.Error is { } error)
        {
            CompareError(error, result, await MessageOfSilenceAsync(error));
        }
        else
        {
            CompareOutput(result);
        }
    }

    private ClientSession Open(HttpMessageHandler handler)
    {
        var options = CaseOptions.Of(client, item, ledger, handler);

        // Only the answer matters. A request that the model would not allow is as good as another.
        options.RequestValidation = RequestValidation.Off;
        return client.Open(options);
    }

    private async Task<object> CallAsync(ClientSession session)
    {
        try
        {
            return await session.CallAsync(item.Operation, new InputFiller(client).Fill(item.Operation));
        }
        catch (ServiceException exception)
        {
            return exception;
        }
    }

    // What the client says of the same error where the service says nothing; null where the case states what the service says.
    private async Task<string?> MessageOfSilenceAsync(Shape error)
    {
        var message = error.Members.FirstOrDefault(member => client.Symbols.Member(member).IsErrorMessage);
        if (message is null || (_stated.TryGetProperty("params", out var parameters) && parameters.TryGetProperty(message.Name, out _)))
        {
            return null;
        }

        var body = ErrorBody.NameAlone(BodyOfAnswer(), MediaTypeOfError);
        using var handler = new CapturingHandler(() => Answer(body));
        using var session = Open(handler);
        return (await CallAsync(session) as ServiceException)?.ServiceMessage;
    }

    private string? MediaTypeOfError => _stated.TryGetProperty("bodyMediaType", out _) ? item.MediaType : MediaTypes.OfErrors(item.Protocol);

    private byte[] BodyOfAnswer() => StatedAnswer.Of(item).Body;

    private HttpResponseMessage Answer(byte[] body) => (StatedAnswer.Of(item) with { Body = body }).ToMessage();

    private void CompareOutput(object result)
    {
        var type = client.OutputTypeOf(item.Operation);
        ledger.Compare("/params", result.GetType() == type, $"{Describe(result)} instead of a {type}.");
        if (result.GetType() != type)
        {
            ledger.UseAll("/params");
            ledger.Use("/code");
            return;
        }

        var shape = client.Model[item.Operation.Output];
        CompareMetadata((ResponseMetadata)type.GetProperties().Single(property => property.PropertyType == typeof(ResponseMetadata)).GetValue(result)!);
        CompareMembers(shape, result);
    }

    private void CompareError(Shape error, object result, string? messageOfSilence)
    {
        var type = client.TypeOf(error);
        ledger.Compare("/params", result.GetType() == type, $"{Describe(result)} instead of a {type}.");
        if (result.GetType() != type)
        {
            ledger.UseAll("/params");
            ledger.UseAll("/vendorParams");
            ledger.Use("/code");
            return;
        }

        var exception = (ServiceException)result;
        ledger.Compare("/type", client.ErrorBaseType.IsInstanceOfType(exception), $"{type} is no {client.ErrorBaseType}.");
        CompareMetadata(exception.Metadata);
        CompareVendor(exception);
        CompareMembers(error, exception, messageOfSilence);
    }

    // The shape aws.protocoltests.config#ErrorCodeParams: the code and type that the exception shows.
    private void CompareVendor(ServiceException exception)
    {
        if (!_stated.TryGetProperty("vendorParams", out var vendor))
        {
            return;
        }

        if (vendor.TryGetProperty("code", out var code))
        {
            ledger.Compare("/vendorParams/code", exception.ErrorCode == code.GetString(), $"is {exception.ErrorCode} instead of {code}");
        }

        if (vendor.TryGetProperty("type", out var type))
        {
            var fault = exception.Fault == ErrorFault.Client ? "Sender" : "Receiver";
            ledger.Compare("/vendorParams/type", fault == type.GetString(), $"is {fault} instead of {type}");
        }
    }

    private void CompareMetadata(ResponseMetadata metadata)
    {
        var code = _stated.GetProperty("code").GetInt32();
        ledger.Compare("/code", metadata.StatusCode == code, $"The metadata says {metadata.StatusCode} instead of {code}.");
        var requestId = RequestIds.StatedBy(item, BodyOfAnswer());
        ledger.Compare("/headers/request-id", metadata.RequestId == requestId, $"The metadata says {metadata.RequestId} instead of {requestId}.");
    }

    private void CompareMembers(Shape shape, object actual, string? messageOfSilence = null)
    {
        var expected = _stated.TryGetProperty("params", out var parameters) ? parameters : JsonDocument.Parse("{}").RootElement;
        if (shape.Id.Namespace == "smithy.api")
        {
            // An operation without output: a type of its own, with nothing to compare.
            ledger.Compare("/params", !expected.EnumerateObject().Any(), "The operation has no output.");
            return;
        }

        new OutputComparison(client, ledger, messageOfSilence).Structure(shape, expected, actual, "/params");
    }

    private static string Describe(object result) => result is Exception exception ? $"It is {exception}" : $"It is a {result.GetType()}";
}
