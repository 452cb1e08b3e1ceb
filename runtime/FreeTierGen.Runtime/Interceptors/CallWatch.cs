using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FreeTierGen.Runtime.Interceptors;

/// <summary>
/// Traces, measures and logs one call for those who listen. Attributes are those of OpenTelemetry's conventions for RPC and AWS SDK calls.
/// No member of a request or response is ever part of it.
/// </summary>
internal sealed class CallWatch
{
    private readonly CallContext _context;
    private readonly TimeProvider _time;
    private readonly CallLog? _log;
    private readonly string _method;
    private readonly long _started;
    private readonly Activity? _activity;
    private Activity? _attempt;
    private long _attemptStarted;
    private bool _isAttempting;

    /// <summary>Begins a call.</summary>
    /// <param name="context">The call.</param>
    /// <param name="time">The client's clock.</param>
    /// <param name="region">The client's region; null where it has none.</param>
    /// <param name="log">Where the call is logged; null where it is not.</param>
    public CallWatch(CallContext context, TimeProvider time, string? region, CallLog? log)
    {
        _context = context;
        _time = time;
        _log = log;
        _method = context.Operation.QualifiedName ??= string.Concat(context.Service.SdkId, "/", context.Operation.Name);
        _started = Now;
        _activity = Start(string.Concat(context.Service.SdkId, ".", context.Operation.Name), ActivityKind.Client);
        if (region is not null)
        {
            _activity?.SetTag("cloud.region", region);
        }
    }

    /// <summary>The time, to measure a step from.</summary>
    public long Now => _time.GetTimestamp();

    /// <summary>Measures a step that ends now.</summary>
    public void Measure(Histogram<double> histogram, long started)
    {
        if (histogram.Enabled)
        {
            histogram.Record(_time.GetElapsedTime(started).TotalSeconds, Tags(null));
        }
    }

    /// <summary>An attempt begins.</summary>
    public void StartAttempt(int number, Uri root)
    {
        _isAttempting = true;
        _attemptStarted = Now;
        _attempt = Start("Attempt", ActivityKind.Internal);
        DescribeServer(_attempt, root);
        DescribeServer(_activity, root);
        if (number > 1)
        {
            _attempt?.SetTag("http.request.resend_count", number - 1);
        }

        _log?.AttemptStarting(_method, number, root.Authority);
    }

    /// <summary>An attempt has ended.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="metadata">What is known of its response.</param>
    /// <param name="succeeded">Whether the call may succeed by it.</param>
    /// <param name="failure">Why it failed; null where it did not, or where whoever ended it says that to the caller.</param>
    public void EndAttempt(int number, ResponseMetadata metadata, bool succeeded, Exception? failure)
    {
        if (!_isAttempting)
        {
            return;
        }

        _isAttempting = false;
        var error = succeeded ? null : failure is null ? "_OTHER" : TypeOf(failure);
        var elapsed = _time.GetElapsedTime(_attemptStarted);
        Describe(_attempt, metadata, error);
        _attempt?.Dispose();
        _attempt = null;
        var tags = Tags(error);
        CallInstruments.Attempts.Add(1, tags);
        CallInstruments.AttemptDuration.Record(elapsed.TotalSeconds, tags);
        if (error is null)
        {
            _log?.AttemptCompleted(_method, number, metadata.StatusCode, elapsed.TotalMilliseconds, metadata.RequestId);
        }
        else
        {
            _log?.AttemptFailed(_method, number, error, elapsed.TotalMilliseconds, metadata.RequestId);
        }
    }

    /// <summary>Another attempt follows.</summary>
    public void Retry(int number, Exception failure, TimeSpan delay) => _log?.Retrying(_method, number, TypeOf(failure), delay.TotalMilliseconds);

    /// <summary>The call has ended.</summary>
    /// <param name="failure">Why it failed; null for a success.</param>
    public void Stop(Exception? failure)
    {
        var error = failure is null ? null : TypeOf(failure);
        var elapsed = _time.GetElapsedTime(_started);
        var metadata = _context.Metadata;
        if (_activity is not null)
        {
            Describe(_activity, metadata, error);
            if (_context.Attempt > 1)
            {
                _activity.SetTag("http.request.resend_count", _context.Attempt - 1);
            }

            if (_context.UncheckedMembers.Count > 0)
            {
                _activity.SetTag("client.validation.unchecked", _context.UncheckedMembers.Count);
            }

            _activity.Dispose();
        }

        var tags = Tags(error);
        CallInstruments.CallDuration.Record(elapsed.TotalSeconds, tags);
        if (error is null)
        {
            _log?.CallCompleted(_method, _context.Attempt, elapsed.TotalMilliseconds, metadata.RequestId);
        }
        else
        {
            CallInstruments.Errors.Add(1, tags);
            _log?.CallFailed(_method, _context.Attempt, error, elapsed.TotalMilliseconds, metadata.RequestId);
        }
    }

    /// <summary>The call has failed. A listener that fails meanwhile does not hide why.</summary>
    public void Fail(Exception failure)
    {
        try
        {
            Stop(failure);
        }
        catch (Exception other)
        {
            InterceptorFailures.Keep(failure, [other]);
        }
    }

    private static string TypeOf(Exception failure) => failure is ServiceException { ErrorCode: { Length: > 0 } code } ? code : failure.GetType().FullName!;

    private static void Describe(Activity? activity, ResponseMetadata metadata, string? error)
    {
        if (activity is null)
        {
            return;
        }

        if (metadata.StatusCode != 0)
        {
            activity.SetTag("http.response.status_code", metadata.StatusCode);
        }

        if (metadata.RequestId is { } requestId)
        {
            activity.SetTag("aws.request_id", requestId);
        }

        if (error is not null)
        {
            activity.SetTag("error.type", error);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void DescribeServer(Activity? activity, Uri root)
    {
        activity?.SetTag("server.address", root.Host);
        activity?.SetTag("server.port", root.Port);
    }

    // What is known from the start, samplers see.
    private Activity? Start(string name, ActivityKind kind) => CallInstruments.Source.HasListeners()
        ? CallInstruments.Source.StartActivity(name, kind, parentContext: default, [new("rpc.system.name", "aws-api"), new("rpc.method", _method)])
        : null;

    private TagList Tags(string? error)
    {
        var tags = new TagList { { "rpc.system.name", "aws-api" }, { "rpc.method", _method } };
        if (error is not null)
        {
            tags.Add("error.type", error);
        }

        return tags;
    }
}
