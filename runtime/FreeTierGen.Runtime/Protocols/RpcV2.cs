using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>What Smithy RPC v2 is besides the format of its bodies: where requests go, and how answers are known.</summary>
/// <remarks>Specified in "Smithy RPC v2 CBOR protocol" and "Smithy RPC v2 JSON protocol" of the Smithy documentation.</remarks>
internal static class RpcV2
{
    private const string ProtocolHeader = "smithy-protocol";

    /// <summary>What all requests of an operation have in common.</summary>
    /// <param name="service">The service.</param>
    /// <param name="info">The operation.</param>
    /// <param name="protocol">The protocol's name in headers.</param>
    /// <param name="mediaType">The format of bodies. Operations without an input send none.</param>
    public static RequestHead Head(ServiceInfo service, OperationInfo info, string protocol, string mediaType)
    {
        KeyValuePair<string, string>[] headers = [new(ProtocolHeader, protocol), new("Accept", info.StreamsOutput ? "application/vnd.amazon.eventstream" : mediaType)];
        return new RequestHead(
            info.HasNoInput ? null : mediaType,
            service.IsAwsQueryCompatible ? [.. headers, new("x-amzn-query-mode", "true")] : headers,
            $"/service/{service.ShapeName}/operation/{info.Name}");
    }

    /// <summary>Whether an answer is one of the protocol. Of another one, such as a proxy's, only the status counts.</summary>
    public static bool IsAnswer(in ReceivedResponse response, string protocol)
        => response.Header(ProtocolHeader) is { } header && header.AsSpan().Trim().SequenceEqual(protocol);

    /// <summary>Why an answer that is none of the protocol can't be read.</summary>
    public static string NoAnswer(string protocol) => $"Its header {ProtocolHeader} does not name {protocol}.";
}
