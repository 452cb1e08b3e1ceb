using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FreeTierGen.Runtime.Interceptors;

/// <summary>
/// The activity source and the meter <c>FreeTierGen.Runtime</c>. Metrics have the names that the AWS SDK for .NET gives them, so that
/// dashboards can show both.
/// </summary>
internal static class CallInstruments
{
    public const string Name = "FreeTierGen.Runtime";

    public static readonly ActivitySource Source = new(Name);

#if NET9_0_OR_GREATER
    // A call to a service takes milliseconds, and what is done for it here microseconds.
    private static readonly InstrumentAdvice<double> Calls = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60],
    };

    private static readonly InstrumentAdvice<double> Steps = new()
    {
        HistogramBucketBoundaries = [0.000_01, 0.000_025, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 1, 5],
    };
#endif

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> CallDuration = Seconds("client.call.duration", "How long calls take, all attempts included.");
    public static readonly Histogram<double> AttemptDuration = Seconds("client.call.attempt_duration", "How long attempts take.");
    public static readonly Counter<long> Attempts = Meter.CreateCounter<long>("client.call.attempts", "{attempt}", "Attempts to send requests.");
    public static readonly Counter<long> Errors = Meter.CreateCounter<long>("client.call.errors", "{error}", "Calls that failed.");
    public static readonly Histogram<double> Credentials = Seconds("client.call.auth.resolve_identity_duration", "How long credentials take to find.", isStep: true);
    public static readonly Histogram<double> Endpoint = Seconds("client.call.resolve_endpoint_duration", "How long endpoints take to find.", isStep: true);
    public static readonly Histogram<double> Signing = Seconds("client.call.auth.signing_duration", "How long requests take to sign.", isStep: true);
    public static readonly Histogram<double> Serialization = Seconds("client.call.serialization_duration", "How long requests take to write.", isStep: true);
    public static readonly Histogram<double> Deserialization = Seconds("client.call.deserialization_duration", "How long responses take to read.", isStep: true);

    /// <summary>True where somebody listens to anything.</summary>
    public static bool IsEnabled => Source.HasListeners() || CallDuration.Enabled || AttemptDuration.Enabled || Attempts.Enabled || Errors.Enabled
        || Credentials.Enabled || Endpoint.Enabled || Signing.Enabled || Serialization.Enabled || Deserialization.Enabled;

    private static Histogram<double> Seconds(string name, string description, bool isStep = false) =>
#if NET9_0_OR_GREATER
        Meter.CreateHistogram(name, "s", description, tags: null, isStep ? Steps : Calls);
#else
        Meter.CreateHistogram<double>(name, "s", description);
#endif
}
