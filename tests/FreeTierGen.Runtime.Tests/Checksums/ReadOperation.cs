using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Tests.Streams;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Checksums;

/// <summary>An operation whose answer is read into memory and can carry a checksum.</summary>
internal sealed class ReadOperation() : Operation<GetRequest, PutResponse>(
    BucketService.Plain,
    new OperationInfo
    {
        Name = "Read",
        IsIdempotent = true,
        Checksums = new HttpChecksum { ModeHeader = "x-mode", ResponseAlgorithms = ["CRC32"] },
    })
{
    public static readonly ReadOperation Instance = new();

    public override Endpoint ResolveEndpoint(ServiceClient client, GetRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    protected override void WriteRequest(RequestBuilder request, GetRequest input) => request.Method = HttpMethod.Get;

    protected override PutResponse ReadResponse(in ReceivedResponse response) => new() { Metadata = response.Metadata };

    protected override ServiceException ReadErrorResponse(in ReceivedResponse response) => BucketService.ErrorOf(response);
}
