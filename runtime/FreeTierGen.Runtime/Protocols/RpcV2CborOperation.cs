using System.ComponentModel;
using FreeTierGen.Runtime.Cbor;
using FreeTierGen.Runtime.ErrorBodies;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>An operation of a service that speaks rpcv2Cbor: a POST of CBOR to a path that names service and operation.</summary>
/// <remarks>Specified in "Smithy RPC v2 CBOR protocol" of the Smithy documentation.</remarks>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RpcV2CborOperation<TInput, TOutput> : Operation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private const string Protocol = "rpc-v2-cbor";
    private readonly RequestHead _head;

    /// <summary>Makes an operation of a service.</summary>
    protected RpcV2CborOperation(ServiceInfo service, OperationInfo info)
        : base(service, info) => _head = RpcV2.Head(service, info, Protocol, "application/cbor");

    private static ReadOnlySpan<byte> EmptyMap => [MajorType.Map];

    /// <summary>
    /// Writes the input as a CBOR map. What it throws for an input that can't be sent reaches the caller as
    /// <see cref="RequestValidationException"/>, where <see cref="Operation{TInput, TOutput}.Validate"/> finds it. Not called where the
    /// operation has no input.
    /// </summary>
    protected abstract void WriteInput(ref CborWriter writer, TInput input);

    /// <summary>Reads the output. The reader stands before a value, and is left behind it.</summary>
    protected abstract TOutput ReadOutput(ref CborReader reader, ResponseMetadata metadata);

    /// <summary>
    /// Makes the exception that <see cref="ErrorDetails.Code"/> names, or the service's general one. The reader stands before a map,
    /// which is empty where the response's body is none.
    /// </summary>
    protected abstract ServiceException ReadError(ref CborReader reader, ErrorDetails details);

    /// <inheritdoc/>
    protected sealed override void WriteRequest(RequestBuilder request, TInput input)
    {
        request.Begin(_head);
        if (Info.HasNoInput)
        {
            return;
        }

        var writer = new CborWriter(request.Body);
        try
        {
            WriteInput(ref writer, input);
        }
        catch (Exception) when (Refusal.Of(this, input) is { } refusal)
        {
            throw refusal;
        }

        writer.Flush();
    }

    /// <inheritdoc/>
    protected sealed override TOutput ReadResponse(in ReceivedResponse response)
    {
        var cbor = response.Body;
        if (!RpcV2.IsAnswer(response, Protocol))
        {
            throw new CborFormatException(RpcV2.NoAnswer(Protocol)) { Path = "" };
        }

        if (cbor.IsEmpty && !Info.HasEmptyOutput)
        {
            throw new CborFormatException("The body is empty, where it has to be a CBOR map.") { Path = "" };
        }

        var reader = new CborReader(cbor.IsEmpty ? EmptyMap : cbor);
        try
        {
            var output = ReadOutput(ref reader, response.Metadata);
            reader.ReadEnd();
            return output;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            throw UnreadableCbor.Explain(cbor, reader.Position, exception, CanRead);
        }
    }

    /// <inheritdoc/>
    protected sealed override bool IsCutShort(in ReceivedResponse response)
        => RpcV2.IsAnswer(response, Protocol) && CborPlace.IsStartOfMap(response.Body);

    /// <inheritdoc/>
    protected sealed override ServiceException ReadErrorResponse(in ReceivedResponse response)
    {
        var body = default(ErrorBody);
        var hasBody = RpcV2.IsAnswer(response, Protocol) && CborErrorBody.TryRead(response.Body, out body);
        var details = ErrorAnswer.Details(response, ErrorNames.OfShape(body.Type), body.Message, Service.IsAwsQueryCompatible, hasBody);
        if (hasBody)
        {
            try
            {
                return ReadError(response.Body, details);
            }
            catch (Exception exception) when (FormatFailure.Is(exception))
            {
                // A modeled member is not as modeled. What the error is matters more than that.
            }
        }

        return ReadError(EmptyMap, details);
    }

    private bool CanRead(ReadOnlySpan<byte> cbor)
    {
        var reader = new CborReader(cbor);
        try
        {
            ReadOutput(ref reader, ResponseMetadata.None);
            return true;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            return false;
        }
    }

    private ServiceException ReadError(ReadOnlySpan<byte> body, ErrorDetails details)
    {
        var reader = new CborReader(body);
        return ReadError(ref reader, details);
    }
}
