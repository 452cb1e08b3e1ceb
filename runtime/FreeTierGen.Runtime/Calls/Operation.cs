using System.ComponentModel;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime;

/// <summary>
/// An operation of a service: how its endpoint is found, its input checked and written, its output read. Each generated operation has
/// one static instance, which keeps no state of any call. A protocol's base class, such as
/// <see cref="Protocols.AwsJsonOperation{TInput, TOutput}"/>, does what all operations of the protocol share.
/// </summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Operation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    /// <summary>Makes an operation of a service.</summary>
    protected Operation(ServiceInfo service, OperationInfo info)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(info);
        Service = service;
        Info = info;
    }

    /// <summary>The service that the operation belongs to.</summary>
    public ServiceInfo Service { get; }

    /// <summary>What the model says of the operation.</summary>
    public OperationInfo Info { get; }

    /// <summary>Finds the endpoint for a call by the service's rules.</summary>
    /// <exception cref="EndpointResolutionException">The rules have no endpoint for the client's options and this input.</exception>
    public abstract Endpoint ResolveEndpoint(ServiceClient client, TInput input);

    /// <summary>What stands before the endpoint's host for this input (<c>@endpoint</c>), for instance <c>data.</c>; null where nothing does.</summary>
    /// <exception cref="EndpointResolutionException">A member that becomes a part of the host is no label of one.</exception>
    public virtual string? HostPrefixOf(TInput input) => null;

    /// <summary>
    /// Asks the service which host to call; called where <see cref="OperationInfo.DiscoversEndpoint"/> says so. Answers are remembered.
    /// </summary>
    /// <exception cref="EndpointResolutionException">The service named no host.</exception>
    public virtual Task<DiscoveredEndpoint> DiscoverEndpointAsync(ServiceClient client, CancellationToken cancellationToken)
        => throw new NotSupportedException($"{Info.Name} does not discover its endpoint.");

    /// <summary>Runs a call whose host the service is asked for; overridden where <see cref="OperationInfo.DiscoversEndpoint"/> says so.</summary>
    protected virtual Task<TOutput> RunDiscoveringAsync(OperationCall<TInput, TOutput> operationCall)
        => throw new NotSupportedException($"{Info.Name} does not discover its endpoint.");

    /// <summary>Runs a call that copies from another region; overridden where <see cref="OperationInfo.CopiesAcrossRegions"/> says so.</summary>
    protected virtual Task<TOutput> RunCopyingAsync(OperationCall<TInput, TOutput> operationCall)
        => throw new NotSupportedException($"{Info.Name} does not copy across regions.");

    /// <summary>
    /// Runs a call with a stream; overridden where <see cref="OperationInfo.StreamsInput"/> or <see cref="OperationInfo.StreamsOutput"/> can
    /// be true.
    /// </summary>
    protected virtual Task<TOutput> RunStreamingAsync(OperationCall<TInput, TOutput> operationCall)
        => throw new NotSupportedException($"{Info.Name} does not stream.");

    /// <summary>Completes the input before it is checked, for instance with an idempotency token; most operations leave it as it is.</summary>
    /// <returns>The input to go on with: the same one, or a copy.</returns>
    public virtual TInput PrepareInput(ServiceClient client, TInput input) => input;

    /// <summary>
    /// The region that an input copies from, where the request has to carry a presigned URL for it; null where not. Called where
    /// <see cref="OperationInfo.CopiesAcrossRegions"/> says so.
    /// </summary>
    public virtual string? CopySourceOf(ServiceClient client, TInput input) => null;

    /// <summary>A copy of an input that carries the presigned URL.</summary>
    public virtual TInput WithCopyUrl(TInput input, string url) => input;

    /// <summary>Checks an input against the model.</summary>
    public virtual void Validate(TInput input, ref ViolationCollector violations)
    {
    }

    /// <summary>Checks an output against the model; called where <see cref="ClientOptions.ValidateResponses"/> asks for it.</summary>
    public virtual void ValidateOutput(TOutput output, ref ViolationCollector violations)
    {
    }

    /// <summary>
    /// Compares an output with the digests in it; called where <see cref="ClientOptions.VerifyDigests"/> asks for it.
    /// </summary>
    /// <returns>The path of a member with a digest of something else than was sent or received; null where all are right.</returns>
    public virtual string? FindDamage(TInput input, TOutput output) => null;

    /// <summary>Writes a request, once for all attempts of a call.</summary>
    protected abstract void WriteRequest(RequestBuilder request, TInput input);

    /// <summary>
    /// Writes the request that a presigned URL stands for: the call's own, unless the protocol puts into its body what a URL can hold in its
    /// query.
    /// </summary>
    protected virtual void WritePresignedRequest(RequestBuilder request, TInput input) => WriteRequest(request, input);

    /// <summary>Reads a successful response.</summary>
    /// <exception cref="System.Text.Json.JsonException">
    /// It is not what the protocol promises; this and other exceptions of parsing reach the caller as <see cref="ResponseFormatException"/>.
    /// </exception>
    protected abstract TOutput ReadResponse(in ReceivedResponse response);

    /// <summary>
    /// Whether a body that <see cref="ReadResponse"/> could not read is the start of one that it could: the rest was lost on the way. Such
    /// an answer is asked for again, where the operation allows it.
    /// </summary>
    protected virtual bool IsCutShort(in ReceivedResponse response) => response.Body.IsEmpty;

    /// <summary>
    /// Whether a response is an error although its status says that all went well: the status had been sent when the service failed. It
    /// counts like one of status 500.
    /// </summary>
    protected virtual bool IsErrorAllTheSame(in ReceivedResponse response) => false;

    /// <summary>Reads an error; whatever its body is, the result is an exception of the service.</summary>
    protected abstract ServiceException ReadErrorResponse(in ReceivedResponse response);

    // The runtime's way to what is overridden. Were that internal as well, an override of it would read one way in assemblies that see the
    // runtime's internals, and another way in all others: the generator writes it once for both.
    internal Task<TOutput> StartDiscovering(OperationCall<TInput, TOutput> operationCall) => RunDiscoveringAsync(operationCall);

    internal Task<TOutput> StartCopying(OperationCall<TInput, TOutput> operationCall) => RunCopyingAsync(operationCall);

    internal Task<TOutput> StartStreaming(OperationCall<TInput, TOutput> operationCall) => RunStreamingAsync(operationCall);

    internal void Serialize(RequestBuilder request, TInput input) => WriteRequest(request, input);

    internal void SerializePresigned(RequestBuilder request, TInput input) => WritePresignedRequest(request, input);

    internal TOutput Deserialize(in ReceivedResponse response) => ReadResponse(response);

    internal ServiceException DeserializeError(in ReceivedResponse response) => ReadErrorResponse(response);

    internal bool MeansCutShort(in ReceivedResponse response) => IsCutShort(response);

    internal bool MeansError(in ReceivedResponse response) => IsErrorAllTheSame(response);
}
