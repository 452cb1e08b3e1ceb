using System.Collections.Concurrent;
using FreeTierGen.Conformance.Tests.Clients;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Conformance.Tests.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Runtime;

namespace FreeTierGen.Conformance.Tests.Fuzzing;

/// <summary>Reads answers as a caller does, to the end of what the answer brings with it.</summary>
internal sealed class AnswerReader
{
    private readonly ConcurrentDictionary<OperationShape, object?> _inputs = new();

    /// <summary>Says what no caller should see; null where he got an output or one of the documented exceptions.</summary>
    public async Task<string?> FailureAsync(AnswerInput input)
    {
        var (suite, item, _) = input.Seed;
        using var handler = new AnsweringHandler(input.Answer);
        var options = CaseOptions.Of(suite.Client, item, new CaseLedger(item.Stated), handler);
        options.RequestValidation = RequestValidation.Off;
        options.ValidateResponses = input.Bytes.Length % 4 == 0;
        using var session = suite.Client.Open(options);
        try
        {
            var output = await session.CallAsync(item.Operation, InputOf(suite, item.Operation));
            await DrainAsync(suite, item.Operation, output);
            return output.ToString() is null ? "The output has no text." : null;
        }
        catch (ServiceClientException exception)
        {
            return string.IsNullOrEmpty(exception.Message) ? "The exception says nothing." : null;
        }
    }

    private object? InputOf(ProtocolSuite suite, OperationShape operation)
        => suite.Client.Model[operation.Input].Members.Any(member => suite.Client.Model.Target(member).Traits.Has("smithy.api#streaming"))
            ? new InputFiller(suite.Client).Fill(operation)
            : _inputs.GetOrAdd(operation, _ => new InputFiller(suite.Client).Fill(operation));

    private static async Task DrainAsync(ProtocolSuite suite, OperationShape operation, object output)
    {
        foreach (var member in suite.Client.Model[operation.Output].Members)
        {
            var target = suite.Client.Model.Target(member);
            if (!target.Traits.Has("smithy.api#streaming"))
            {
                continue;
            }

            var value = output.GetType().GetProperty(suite.Client.Symbols.Member(member).PropertyName)!.GetValue(output)!;
            if (target.Type == ShapeType.Blob)
            {
                await ((Stream)value).CopyToAsync(Stream.Null);
            }
            else
            {
                await EventList.ReadAsync(suite.Client.TypeOf(target), value, []);
            }
        }
    }
}
