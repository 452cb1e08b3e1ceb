using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.Exchange;
using FreeTierGen.Benchmarks.Serialization;
using FreeTierGen.Benchmarks.Serialization.Cbor;
using FreeTierGen.Benchmarks.Tests.Wire;

namespace FreeTierGen.Benchmarks.Tests.Floor.Exchange;

/// <summary>The floor of calls in CBOR is one only if it does the same, and so is the same call in JSON.</summary>
public sealed class ExchangeTests
{
    [Fact]
    public async Task ExchangeTasks_sends_the_same_bytes()
    {
        // Of those with a reward System.Formats.Cbor makes the amount a number of half precision.
        var request = CborSamples.Tasks(2);
        var generated = await SentBytes.OfAsync(
            ExchangeAnswers.Cbor, handler => ExchangeClients.Cbor(handler, new FixedTime()).ExchangeTasksAsync(request));
        var floor = await SentBytes.OfAsync(
            ExchangeAnswers.Cbor, handler => ExchangeClients.HandWritten(handler, new FixedTime()).TasksAsync(request));

        Assert.Equal(generated, floor);
    }

    [Fact]
    public async Task ExchangeTasks_is_read_the_same_by_all_three()
    {
        var request = CborSamples.Tasks(1);
        var generated = await ExchangeClients.Cbor(new PreparedHandler(ExchangeAnswers.Cbor)).ExchangeTasksAsync(request);
        var floor = await ExchangeClients.HandWritten(new PreparedHandler(ExchangeAnswers.Cbor)).TasksAsync(request);
        var json = await ExchangeClients.Json(new PreparedHandler(ExchangeAnswers.Json)).ExchangeTasksAsync(TaskSamples.Generated(1));

        Assert.Equal(ExchangeAnswers.Tasks, generated.Tasks.Count);
        Assert.Equal(Members.Of(generated), Members.Of(floor));
        Assert.Equal(Members.Of(generated), Members.Of(json));
    }

    [Fact]
    public async Task An_answer_of_another_protocol_is_refused() => await Assert.ThrowsAsync<HttpRequestException>(
        () => ExchangeClients.HandWritten(new PreparedHandler(ExchangeAnswers.Json)).TasksAsync(CborSamples.Tasks(1)));
}
