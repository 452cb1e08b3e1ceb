
namespace FreeTierGen.Runtime.Interceptors;

/// <summary>The call that an interceptor is asked about. One instance goes through all points of a call.</summary>
public sealed class CallContext
{
    private Dictionary<object, object?>? _items;

    internal CallContext(ServiceInfo service, OperationInfo operation, object input)
    {
        Service = service;
        Operation = operation;
        Input = input;
    }

    /// <summary>The service that is called.</summary>
    public ServiceInfo Service { get; }

    /// <summary>The operation that is called.</summary>
    public OperationInfo Operation { get; }

    /// <summary>The request as the caller gave it. It may hold sensitive values.</summary>
    public object Input { get; }

    /// <summary>
    /// The places of the request, as JSON pointers, whose patterns could not be matched in time (<see cref="Validation.PatternLimits"/>). They
    /// are left to the service to check. Empty in nearly all calls.
    /// </summary>
    public IReadOnlyList<string> UncheckedMembers { get; internal set; } = [];

    /// <summary>The id that all attempts of the call carry in <c>amz-sdk-invocation-id</c>; empty until the request is built.</summary>
    public string InvocationId { get; internal set; } = "";

    /// <summary>The number of the current attempt, from 1; 0 before the first one.</summary>
    public int Attempt { get; internal set; }

    /// <summary>What is known of the last response; <see cref="ResponseMetadata.None"/> while there was none.</summary>
    public ResponseMetadata Metadata { get; internal set; } = ResponseMetadata.None;

    /// <summary>The response, once the call has completed; null before. It may hold sensitive values.</summary>
    public object? Output { get; internal set; }

    /// <summary>Traces, measures and logs the call; null where nobody listens.</summary>
    internal CallWatch? Watch { get; set; }

    /// <summary>The limit of the call around its attempts; null where no interceptor is asked.</summary>
    internal CallLimit? Limit { get; set; }

    /// <summary>What interceptors keep for later points of the same call.</summary>
    public IDictionary<object, object?> Items => _items ??= [];
}
