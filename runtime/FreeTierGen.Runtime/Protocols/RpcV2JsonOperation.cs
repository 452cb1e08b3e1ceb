using System.ComponentModel;
using FreeTierGen.Runtime.ErrorBodies;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>An operation of a service that speaks rpcv2Json: a POST of JSON to a path that names service and operation.</summary>
/// <remarks>Specified in "Smithy RPC v2 JSON protocol" of the Smithy documentation.</remarks>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RpcV2JsonOperation<TInput, TOutput> : JsonRpcOperation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private const string Protocol = "rpc-v2-json";

    /// <summary>Makes an operation of a service.</summary>
    protected RpcV2JsonOperation(ServiceInfo service, OperationInfo info)
        : base(service, info, RpcV2.Head(service, info, Protocol, "application/json"))
    {
    }

    private protected sealed override string WhyNoAnswer => RpcV2.NoAnswer(Protocol);

    private protected sealed override bool IsAnswer(in ReceivedResponse response) => RpcV2.IsAnswer(response, Protocol);

    private protected sealed override void WriteNoInput(RequestBuilder request)
    {
    }

    private protected sealed override ErrorDetails ReadDetails(in ReceivedResponse response, out bool hasBody)
    {
        var body = default(ErrorBody);
        hasBody = IsAnswer(response) && JsonErrorBody.TryRead(response.Body, out body);
        return ErrorAnswer.Details(response, ErrorNames.OfShape(body.Type), body.Message, Service.IsAwsQueryCompatible, hasBody);
    }
}
