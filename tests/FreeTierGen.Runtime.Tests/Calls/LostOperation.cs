using System.Text.Json;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Protocols;

namespace FreeTierGen.Runtime.Tests.Calls;

/// <summary>An operation that no endpoint is known for.</summary>
internal sealed class LostOperation(string reason = "No endpoint.") : AwsJsonOperation<EchoRequest, EchoResponse>(AwsJsonVersion.V1_0, EchoOperation.Echo, new() { Name = "Lost" })
{
    public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => throw new EndpointResolutionException(reason);

    protected override void WriteInput(ref JsonWriter writer, EchoRequest input) => throw new NotSupportedException();

    protected override EchoResponse ReadOutput(ref Utf8JsonReader reader, ResponseMetadata metadata) => throw new NotSupportedException();

    protected override ServiceException ReadError(ref Utf8JsonReader reader, ErrorDetails details) => throw new NotSupportedException();
}
