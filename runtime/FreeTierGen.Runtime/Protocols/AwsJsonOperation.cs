using System.Buffers;
using System.ComponentModel;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>An operation of a service that speaks awsJson1_0 or awsJson1_1: a POST of JSON with the operation's name in a header.</summary>
/// <remarks>Specified in "AWS JSON 1.0 protocol" and "AWS JSON 1.1 protocol" of the Smithy documentation.</remarks>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AwsJsonOperation<TInput, TOutput> : JsonRpcOperation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    /// <summary>Makes an operation of a service.</summary>
    protected AwsJsonOperation(AwsJsonVersion version, ServiceInfo service, OperationInfo info)
        : base(service, info, Head(version, service, info))
    {
    }

    private protected sealed override void WriteNoInput(RequestBuilder request) => request.Body.Write(JsonBody.EmptyObject);

    private protected sealed override ErrorDetails ReadDetails(in ReceivedResponse response, out bool hasBody)
        => JsonErrorReader.Read(response, Service.IsAwsQueryCompatible, prefersCode: false, out hasBody);

    private static RequestHead Head(AwsJsonVersion version, ServiceInfo service, OperationInfo info)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(info);
        var target = KeyValuePair.Create("X-Amz-Target", $"{service.ShapeName}.{info.Name}");
        return new RequestHead(
            version == AwsJsonVersion.V1_0 ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1",
            service.IsAwsQueryCompatible ? [target, KeyValuePair.Create("x-amzn-query-mode", "true")] : [target]);
    }
}
