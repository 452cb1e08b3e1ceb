using System.Diagnostics;
using System.Globalization;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FreeTierGen.Runtime.Tests.Interceptors;

/// <summary>
/// What the OpenTelemetry SDK collects. Listeners hear of all calls of the process, so that these tests call a service of their own and
/// run beside no count of bytes.
/// </summary>
[Collection(nameof(AllocationTests))]
public sealed class TelemetryTests
{
    private static readonly ServiceInfo Service = new() { SdkId = "Watched", ShapeName = "W", ApiVersion = "1", SigningName = "w" };

    [Fact]
    public async Task A_call_and_each_of_its_attempts_is_a_span()
    {
        var handler = new StubHandler().Answer("""{"__type":"Broken"}""", 500, ("x-amzn-RequestId", "first")).Answer("""{"text":"secret-out"}""", headers: ("x-amzn-RequestId", "second"));
        using var client = EchoClients.Client(handler, service: Service);

        var spans = await TraceAsync(() => client.InvokeAsync(new EchoOperation(Service), new EchoRequest { Text = "secret-in" }));

        var host = handler.Requests[0].Url.Host;
        Assert.Equal(
            [
                $"Attempt Internal Error below Watched.Repeat: aws.request_id=first error.type=Broken http.response.status_code=500 rpc.method=Watched/Repeat rpc.system.name=aws-api server.address={host} server.port=443",
                $"Attempt Internal Unset below Watched.Repeat: aws.request_id=second http.request.resend_count=1 http.response.status_code=200 rpc.method=Watched/Repeat rpc.system.name=aws-api server.address={host} server.port=443",
                $"Watched.Repeat Client Unset below : aws.request_id=second cloud.region=eu-west-1 http.request.resend_count=1 http.response.status_code=200 rpc.method=Watched/Repeat rpc.system.name=aws-api server.address={host} server.port=443",
            ],
            spans.ConvertAll(Text));
    }

    [Fact]
    public async Task What_failed_says_why_on_the_call_and_the_attempt()
    {
        using var service = EchoClients.Client(new StubHandler().Answer("""{"__type":"NotFound"}""", 404), service: Service);
        using var transport = EchoClients.Client(
            new StubHandler().Fail(new IOException("secret")), options => options.Retries = RetryOptions.None, service: Service);
        using var credentials = EchoClients.Client(
            new StubHandler(), options => options.Credentials = new EnvironmentCredentialsProvider(static _ => null), service: Service);

        var spans = await TraceAsync(async () =>
        {
            await Assert.ThrowsAsync<NotFoundException>(() => service.InvokeAsync(new EchoOperation(Service), new EchoRequest()));
            await Assert.ThrowsAsync<TransportException>(() => transport.InvokeAsync(new EchoOperation(Service), new EchoRequest()));
            await Assert.ThrowsAsync<CredentialsException>(() => credentials.InvokeAsync(new EchoOperation(Service), new EchoRequest()));
        });

        Assert.All(spans, static span => Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription)));
        Assert.Equal(
            [
                "NotFound", "NotFound", "FreeTierGen.Runtime.TransportException", "FreeTierGen.Runtime.TransportException",
                "_OTHER", "FreeTierGen.Runtime.CredentialsException",
            ],
            spans.ConvertAll(static span => span.GetTagItem("error.type")));
        Assert.DoesNotContain("secret", string.Join('\n', spans.ConvertAll(Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_answer_says_of_itself_is_cut_before_it_becomes_a_tag()
    {
        var text = new string('x', 1_000_000);
        using var client = EchoClients.Client(
            new StubHandler().Answer($$"""{"__type":"{{text}}"}""", 400, ("x-amzn-RequestId", text)), service: Service);

        var spans = await TraceAsync(() => Assert.ThrowsAsync<EchoServiceException>(() => client.InvokeAsync(new EchoOperation(Service), new EchoRequest())));

        Assert.Equal(2, spans.Count);
        Assert.All(spans.SelectMany(static span => span.TagObjects), static tag => Assert.InRange($"{tag.Value}".Length, 1, 257));
    }

    [Fact]
    public async Task Calls_attempts_errors_and_steps_are_measured_in_buckets_that_suit_them()
    {
        var handler = new StubHandler().Answer("""{"__type":"Broken"}""", 500).Answer().Answer("""{"__type":"NotFound"}""", 404);
        using var client = EchoClients.Client(handler, service: Service);

        var metrics = await MeasureAsync(async () =>
        {
            await client.InvokeAsync(new EchoOperation(Service), new EchoRequest());
            await Assert.ThrowsAsync<NotFoundException>(() => client.InvokeAsync(new EchoOperation(Service), new EchoRequest()));
        });

        Assert.Equal(
            [
                "client.call.attempt_duration s error.type= 1",
                "client.call.attempt_duration s error.type=Broken 1",
                "client.call.attempt_duration s error.type=NotFound 1",
                "client.call.attempts {attempt} error.type= 1",
                "client.call.attempts {attempt} error.type=Broken 1",
                "client.call.attempts {attempt} error.type=NotFound 1",
                "client.call.auth.resolve_identity_duration s error.type= 3",
                "client.call.auth.signing_duration s error.type= 3",
                "client.call.deserialization_duration s error.type= 3",
                "client.call.duration s error.type= 1",
                "client.call.duration s error.type=NotFound 1",
                "client.call.errors {error} error.type=NotFound 1",
                "client.call.resolve_endpoint_duration s error.type= 2",
                "client.call.serialization_duration s error.type= 2",
            ],
            metrics.Select(static metric => metric.Line).Order(StringComparer.Ordinal));
        if (Environment.Version.Major >= 9 && AppContext.TargetFrameworkName!.Contains("v10", StringComparison.Ordinal))
        {
            // A call of 7 milliseconds and a signature of 30 microseconds are in a bucket with neither faster nor slower ones alone.
            Assert.All(
                metrics.Where(static metric => metric.Bounds.Count > 0),
                static metric => Assert.Equal(metric.Line.Contains("call.duration", StringComparison.Ordinal) || metric.Line.Contains("attempt", StringComparison.Ordinal) ? 0.005 : 0.00001, metric.Bounds[0]));
            Assert.Contains(metrics, static metric => metric.Bounds.Count > 0);
        }
    }

    [Fact]
    public void The_page_lists_the_instruments()
    {
        var instruments = new List<string>();
        using var listener = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "FreeTierGen.Runtime")
                {
                    var kind = instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram" : "counter";
                    instruments.Add($"| `{instrument.Name}` | {kind} | `{instrument.Unit}` | {instrument.Description} |");
                }
            },
        };
        _ = CallInstruments.IsEnabled;
        listener.Start();

        Assert.Equal(instruments.Order(StringComparer.Ordinal), ObservabilityPage.Rows("| Instrument |").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_page_lists_every_attribute()
    {
        using var client = EchoClients.Client(
            new StubHandler().Answer(status: 500).Answer("""{"__type":"NotFound"}""", 404, ("x-amzn-RequestId", "id")), service: Service);

        var spans = await TraceAsync(() => Assert.ThrowsAsync<NotFoundException>(() => client.InvokeAsync(new EchoOperation(Service), new EchoRequest())));

        var listed = ObservabilityPage.Rows("| Attribute |").Select(static row => row.Split('`')[1]).ToList();
        Assert.Equal(
            listed.Where(static name => name != "client.validation.unchecked").Order(StringComparer.Ordinal),
            spans.SelectMany(static span => span.TagObjects).Select(static tag => tag.Key).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Text(Activity span)
    {
        var tags = span.TagObjects.Select(static tag => FormattableString.Invariant($"{tag.Key}={tag.Value}")).Order(StringComparer.Ordinal);
        return $"{span.DisplayName} {span.Kind} {span.Status} below {span.Parent?.DisplayName}: {string.Join(' ', tags)}";
    }

    private static async Task<List<Activity>> TraceAsync(Func<Task> act)
    {
        var spans = new List<Activity>();
        using (Sdk.CreateTracerProviderBuilder().AddSource("FreeTierGen.Runtime").AddInMemoryExporter(spans).Build())
        {
            await act();
        }

        return spans.FindAll(static span => span.GetTagItem("rpc.method") is "Watched/Repeat");
    }

    private static async Task<List<(string Line, List<double> Bounds)>> MeasureAsync(Func<Task> act)
    {
        var metrics = new List<Metric>();
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter("FreeTierGen.Runtime").AddInMemoryExporter(metrics).Build();
        await act();
        provider.ForceFlush();

        var lines = new List<(string, List<double>)>();
        foreach (var metric in metrics)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                string? method = null;
                string? error = null;
                foreach (var tag in point.Tags)
                {
                    method = tag.Key == "rpc.method" ? (string?)tag.Value : method;
                    error = tag.Key == "error.type" ? (string?)tag.Value : error;
                }

                if (method != "Watched/Repeat")
                {
                    continue;
                }

                var bounds = new List<double>();
                if (metric.MetricType == MetricType.Histogram)
                {
                    foreach (var bucket in point.GetHistogramBuckets())
                    {
                        bounds.Add(bucket.ExplicitBound);
                    }
                }

                var count = metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : point.GetSumLong();
                lines.Add((string.Create(CultureInfo.InvariantCulture, $"{metric.Name} {metric.Unit} error.type={error} {count}"), bounds));
            }
        }

        return lines;
    }
}
