using System.Text.Json;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Events;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Conformance.Tests.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Runtime;
using FreeTierGen.Testing.EventStreams;

namespace FreeTierGen.Conformance.Tests.Messages;

/// <summary>A case of <c>eventStreamTests</c>: the messages that a client sends, what it makes of those that it receives, and of what stands before them.</summary>
internal sealed class EventCase(GeneratedClient client, SuiteCase item, CaseLedger ledger)
{
    private readonly JsonElement _stated = item.Stated;

    public async Task RunAsync()
    {
        using var handler = new CapturingHandler(Answer);
        var received = new List<object>();
        object? output = null;
        Exception? failure = null;
        using (var session = Open(handler))
        {
            try
            {
                output = await session.CallAsync(item.Operation, Input());
                await ReadEventsAsync(output, received);
            }
            catch (Exception exception) when (exception is ServiceClientException)
            {
                failure = exception;
            }
        }

        CompareFailure(failure);
        CompareRequest(handler.Request ?? throw new InvalidOperationException("The client sent nothing.", failure));
        CompareResponse(output, received);
    }

    private ClientSession Open(CapturingHandler handler)
    {
        var options = CaseOptions.Of(client, item, ledger, handler);
        options.RequestValidation = RequestValidation.Off;
        return client.Open(options);
    }

    private object? Input()
    {
        var shape = client.Model[item.Operation.Input];
        if (shape.Id.Namespace == "smithy.api")
        {
            return null;
        }

        var type = client.InputTypeOf(item.Operation);
        var builder = new InputBuilder(client, ledger);
        var input = _stated.TryGetProperty("initialRequestParams", out var parameters)
            ? builder.Structure(shape, type, parameters, "/initialRequestParams")
            : new InputFiller(client).Fill(item.Operation) ?? Activator.CreateInstance(type)!;
        if (StreamOf(shape) is { } stream)
        {
            var union = client.Model.Target(stream);
            var events = EventsOf("request")
                .Where(stated => stated.Value.TryGetProperty("params", out _))
                .Select(stated => builder.Value(union, client.TypeOf(union), StatedEvents.ParamsOf(client.Model, union, stated.Value), stated.Path + "/params")!)
                .ToList();
            type.GetProperty(client.Symbols.Member(stream).PropertyName)!.SetValue(input, EventList.Of(client.TypeOf(union), events));
        }

        return input;
    }

    private async Task ReadEventsAsync(object output, List<object> received)
    {
        if (StreamOf(client.Model[item.Operation.Output]) is { } stream)
        {
            var events = output.GetType().GetProperty(client.Symbols.Member(stream).PropertyName)!.GetValue(output)!;
            await EventList.ReadAsync(client.TypeOf(client.Model.Target(stream)), events, received);
        }
    }

    private HttpResponseMessage Answer()
    {
        ledger.UseAll("/initialResponse");
        ledger.Use("/initialResponseShape");
        return StatedEvents.AnswerOf(item).ToMessage();
    }

    private void CompareFailure(Exception? failure)
    {
        if (!_stated.TryGetProperty("expectation", out _) && !_stated.TryGetProperty("initialResponse", out _) && !EventsOf("response").Any())
        {
            // What the client makes of an answer of which nothing is stated is no matter here.
            return;
        }

        if (!_stated.TryGetProperty("expectation", out var expectation) || !expectation.TryGetProperty("failure", out var expected))
        {
            ledger.Compare("/expectation", failure is null, $"It failed: {failure}");
            ledger.UseAll("/expectation");
            return;
        }

        if (expected.TryGetProperty("errorId", out var id))
        {
            var type = client.TypeOf(client.Model[ShapeId.Parse(id.GetString()!)!]);
            ledger.Compare("/expectation/failure/errorId", failure?.GetType() == type, $"It ended with {failure} instead of a {type}.");
        }
        else
        {
            ledger.Compare("/expectation/failure", failure is not null, "It did not fail.");
        }
    }

    private void CompareRequest(CapturedRequest request)
    {
        var sent = request.Headers.GetValueOrDefault("Content-Type") == StatedEvents.MediaType ? EventMessage.ReadAll(request.Body).ToList() : [];
        if (_stated.TryGetProperty("initialRequest", out var initial))
        {
            ledger.Use("/initialRequestShape");
            if (initial.TryGetProperty("method", out _) || initial.TryGetProperty("uri", out _))
            {
                new RequestComparison(item, ledger, initial, "/initialRequest").Compare(request);
            }
            else
            {
                CompareMessage(initial, sent.FirstOrDefault(), "/initialRequest");
            }
        }

        sent.RemoveAll(message => message.Text(":event-type") == "initial-request");
        var stated = EventsOf("request").ToList();
        for (var i = 0; i < stated.Count; i++)
        {
            CompareMessage(stated[i].Value, sent.ElementAtOrDefault(i), stated[i].Path);
        }

        ledger.Compare("/events", sent.Count == stated.Count, $"{sent.Count} events were sent instead of {stated.Count}.");
    }

    private void CompareMessage(JsonElement stated, EventMessage? sent, string path)
    {
        ledger.UseAll(path);
        if (sent is null)
        {
            ledger.Compare(path, false, "It was not sent.");
            return;
        }

        var headers = StatedEvents.HeadersOf(stated);
        foreach (var (name, value) in headers)
        {
            ledger.Compare(
                CaseLedger.PathOf(path + "/headers", name),
                StatedEvents.IsSame(value, sent.Headers.GetValueOrDefault(name)),
                $"is {sent.Headers.GetValueOrDefault(name) ?? "absent"} instead of {value}");
        }

        var more = sent.Headers.Keys.Except(headers.Keys).ToList();
        ledger.Compare(path + "/headers", more.Count == 0, $"{string.Join(", ", more)} is sent too");
        if (stated.TryGetProperty("body", out var body))
        {
            var difference = BodyComparison.Difference(body.GetString()!, StatedEvents.MediaTypeOf(stated), sent.Payload);
            ledger.Compare(path + "/body", difference is null, difference ?? "");
        }

        if (stated.TryGetProperty("bytes", out var bytes))
        {
            // The order of headers says nothing.
            var expected = EventMessage.ReadAll(bytes.GetBytesFromBase64()).Single();
            ledger.Compare(path + "/bytes", sent.InOrder().AsSpan().SequenceEqual(expected.InOrder()), $"is {Convert.ToBase64String(sent.ToBytes())}");
        }
    }

    private void CompareResponse(object? output, List<object> received)
    {
        var shape = client.Model[item.Operation.Output];
        var values = new OutputComparison(client, ledger);
        if (_stated.TryGetProperty("initialResponseParams", out var parameters) && output is not null)
        {
            values.Structure(shape, parameters, output, "/initialResponseParams");
        }

        var isFailure = _stated.TryGetProperty("expectation", out var expectation) && expectation.TryGetProperty("failure", out _);
        var stated = EventsOf("response").ToList();
        for (var i = 0; i < stated.Count; i++)
        {
            var path = stated[i].Path;
            var hasParameters = stated[i].Value.TryGetProperty("params", out _);
            var isOfFailure = isFailure && i == stated.Count - 1;
            if (hasParameters && !isOfFailure)
            {
                ledger.Compare(path, i < received.Count, "It was not received.");
                if (i < received.Count)
                {
                    var union = client.Model.Target(StreamOf(shape)!);
                    values.Value(union, StatedEvents.ParamsOf(client.Model, union, stated[i].Value), received[i], path + "/params");
                }
            }

            foreach (var fed in new[] { "/type", "/headers", "/body", "/bodyMediaType", "/bytes" })
            {
                ledger.UseAll(path + fed);
            }

            if (isOfFailure)
            {
                ledger.UseAll(path + "/params");
            }
        }

        var count = stated.Count - (isFailure && stated.Count > 0 ? 1 : 0);
        ledger.Compare("/events", received.Count == count, $"{received.Count} events were received instead of {count}.");
    }

    private IEnumerable<(JsonElement Value, string Path)> EventsOf(string type) => StatedEvents.EventsOf(item, type);

    private Member? StreamOf(Shape structure)
        => structure.Members.FirstOrDefault(member => client.Model.Target(member) is { Type: ShapeType.Union } target && target.Traits.Has("smithy.api#streaming"));
}
