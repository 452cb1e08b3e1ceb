using System.Diagnostics;
using System.Diagnostics.Metrics;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Interceptors;

/// <summary>Listeners hear of all calls of the process, so that these tests call a service of their own and run beside no count of bytes.</summary>
[Collection(nameof(AllocationTests))]
public sealed class TelemetryTests
{
    private static readonly ServiceInfo Service = new() { SdkId = "Watched", ShapeName = "W", ApiVersion = "1", SigningName = "w" };

    [Fact]
    public async Task A_call_is_an_activity_with_what_support_needs()
    {
        var activities = new List<Activity>();
        using var listener = Listen(activities);
        var handler = new StubHandler().Answer(status: 500).Answer("""{"text":"secret-out"}""", headers: ("x-amzn-RequestId", "id"));
        using var client = EchoClients.Client(handler, service: Service);

        await client.InvokeAsync(new EchoOperation(Service), new EchoRequest { Text = "secret-in" });

        var activity = Assert.Single(activities);
        Assert.Equal(("Watched.Repeat", ActivityKind.Client), (activity.DisplayName, activity.Kind));
        Assert.Equal(
            ["aws.request_id=id", "http.request.resend_count=1", "http.response.status_code=200", "rpc.method=Repeat", "rpc.service=Watched", "rpc.system=aws-api"],
            activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_call_that_fails_says_why()
    {
        var activities = new List<Activity>();
        using var listener = Listen(activities);
        using var service = EchoClients.Client(new StubHandler().Answer("""{"__type":"NotFound"}""", 404), service: Service);
        using var transport = EchoClients.Client(
            new StubHandler().Fail(new IOException()), options => options.Retries = RetryOptions.None, service: Service);

        await Assert.ThrowsAsync<NotFoundException>(() => service.InvokeAsync(new EchoOperation(Service), new EchoRequest()));
        await Assert.ThrowsAsync<TransportException>(() => transport.InvokeAsync(new EchoOperation(Service), new EchoRequest()));

        Assert.All(activities, static activity => Assert.Equal(ActivityStatusCode.Error, activity.Status));
        Assert.Equal(
            ["NotFound", "FreeTierGen.Runtime.TransportException"],
            activities.ConvertAll(static activity => activity.GetTagItem("error.type")));
    }

    [Fact]
    public async Task What_an_answer_says_of_itself_is_cut_before_it_becomes_a_tag()
    {
        var activities = new List<Activity>();
        using var listener = Listen(activities);
        var text = new string('x', 1_000_000);
        using var client = EchoClients.Client(
            new StubHandler().Answer($$"""{"__type":"{{text}}"}""", 400, ("x-amzn-RequestId", text)), service: Service);

        await Assert.ThrowsAsync<EchoServiceException>(() => client.InvokeAsync(new EchoOperation(Service), new EchoRequest()));

        Assert.All(Assert.Single(activities).TagObjects, static tag => Assert.InRange($"{tag.Value}".Length, 1, 257));
    }

    [Fact]
    public async Task Calls_are_measured()
    {
        var measured = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "FreeTierGen.Runtime")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        var time = new ManualTimeProvider();
        var handler = new StubHandler().Answer(status: 500).Answer();
        using var client = EchoClients.Client(handler, options => options.TimeProvider = time, service: Service);

        await client.InvokeAsync(new EchoOperation(Service), new EchoRequest());

        Assert.Equal(["client.call.duration 0.05 Watched Repeat", "client.call.attempts 2 Watched Repeat"], measured);

        void Add<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags[0].Value is "Watched")
            {
                measured.Add(FormattableString.Invariant($"{instrument.Name} {value} {tags[0].Value} {tags[1].Value}"));
            }
        }
    }

    private static ActivityListener Listen(List<Activity> activities)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "FreeTierGen.Runtime",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("rpc.service") is "Watched")
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
