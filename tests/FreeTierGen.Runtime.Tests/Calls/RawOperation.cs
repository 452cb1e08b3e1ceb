using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>An operation of a protocol that puts members into headers, path and host.</summary>
internal class RawOperation(Action<RequestBuilder> write, string? hostPrefix = null, ServiceInfo? service = null, OperationInfo? info = null)
    : Operation<EchoRequest, EchoResponse>(service ?? EchoOperation.Echo, info ?? new() { Name = "Raw" })
{
    public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    public override string? HostPrefixOf(EchoRequest input) => hostPrefix;

    protected override void WriteRequest(RequestBuilder request, EchoRequest input)
    {
        request.ContentType = "text/plain";
        write(request);
    }

    protected override EchoResponse ReadResponse(in ReceivedResponse response) => new() { Metadata = response.Metadata };

    protected override ServiceException ReadErrorResponse(in ReceivedResponse response) => new EchoServiceException(new ErrorDetails());
}
