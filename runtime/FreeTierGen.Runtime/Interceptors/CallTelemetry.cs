using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FreeTierGen.Runtime.Interceptors;

/// <summary>
/// Traces and measures calls for those who listen to the activity source or the meter <c>FreeTierGen.Runtime</c>. Names are those of
/// OpenTelemetry's conventions for RPC and AWS SDK calls. No member of a request or response is ever part of it.
/// </summary>
internal static class CallTelemetry
{
    private const string Name = "FreeTierGen.Runtime";
    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "client.call.duration", "s", "How long calls take, all attempts included.");

    private static readonly Histogram<int> Attempts = Meter.CreateHistogram<int>(
        "client.call.attempts", "{attempt}", "How often the requests of calls are sent.");

    /// <summary>True where somebody listens.</summary>
    public static bool IsEnabled => Source.HasListeners() || Duration.Enabled || Attempts.Enabled;

    public static Activity? Start(CallContext context)
    {
        var activity = Source.HasListeners()
            ? Source.StartActivity($"{context.Service.SdkId}.{context.Operation.Name}", ActivityKind.Client)
            : null;
        activity?.SetTag("rpc.system", "aws-api");
        activity?.SetTag("rpc.service", context.Service.SdkId);
        activity?.SetTag("rpc.method", context.Operation.Name);
        return activity;
    }

    /// <summary>Notes how a call ended.</summary>
    /// <param name="activity">The call's activity; null where nobody traces.</param>
    /// <param name="context">The call.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="exception">Why it failed; null for a success.</param>
    public static void Stop(Activity? activity, CallContext context, TimeSpan duration, Exception? exception)
    {
        var error = exception is ServiceException { ErrorCode.Length: > 0 } service ? service.ErrorCode : exception?.GetType().FullName;
        if (activity is not null)
        {
            Describe(activity, context, error);
        }

        var tags = new TagList { { "rpc.service", context.Service.SdkId }, { "rpc.method", context.Operation.Name } };
        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        Duration.Record(duration.TotalSeconds, tags);
        Attempts.Record(context.Attempt, tags);
        activity?.Dispose();
    }

    /// <summary>Notes how a call failed. A listener that fails meanwhile does not hide why.</summary>
    public static void Fail(Activity? activity, CallContext context, TimeSpan duration, Exception exception)
    {
        try
        {
            Stop(activity, context, duration, exception);
        }
        catch (Exception failure)
        {
            InterceptorFailures.Keep(exception, [failure]);
        }
    }

    private static void Describe(Activity activity, CallContext context, string? error)
    {
        if (context.Metadata.StatusCode != 0)
        {
            activity.SetTag("http.response.status_code", context.Metadata.StatusCode);
        }

        if (context.Metadata.RequestId is { } requestId)
        {
            activity.SetTag("aws.request_id", requestId);
        }

        if (context.UncheckedMembers.Count > 0)
        {
            activity.SetTag("client.validation.unchecked", context.UncheckedMembers.Count);
        }

        if (context.Attempt > 1)
        {
            activity.SetTag("http.request.resend_count", context.Attempt - 1);
        }

        if (error is not null)
        {
            activity.SetTag("error.type", error);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }
}
