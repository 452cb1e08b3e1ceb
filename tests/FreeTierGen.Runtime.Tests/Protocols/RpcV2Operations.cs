using System.Text.Json;
using FreeTierGen.Runtime.Cbor;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Protocols;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>The echo service's operation by rpcv2Cbor, as a generator would write it.</summary>
internal sealed class CborEchoOperation(ServiceInfo? service = null, OperationInfo? info = null)
    : RpcV2CborOperation<EchoRequest, EchoResponse>(service ?? EchoOperation.Echo, info ?? new OperationInfo { Name = "Repeat" })
{
    public static readonly CborEchoOperation Instance = new();

    public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    public override void Validate(EchoRequest input, ref ViolationCollector violations)
    {
        if (input.Text == "")
        {
            violations.EmptyEnumValue("text");
        }
    }

    protected override void WriteInput(ref CborWriter writer, EchoRequest input)
    {
        writer.WriteStartMap();
        if (input.Text is { } text)
        {
            writer.WriteEnum("text"u8, text);
        }

        writer.WriteEndMap();
    }

    protected override EchoResponse ReadOutput(ref CborReader reader, ResponseMetadata metadata)
    {
        var left = reader.StartMap();
        string? text = null;
        int? number = null;
        while (reader.NextMember(ref left, out var member))
        {
            if (member.SequenceEqual("text"u8))
            {
                text = reader.ReadString();
            }
            else if (member.SequenceEqual("number"u8))
            {
                number = reader.ReadInt32();
            }
            else
            {
                reader.Skip();
            }
        }

        return new EchoResponse { Text = text, Number = number, Metadata = metadata };
    }

    protected override ServiceException ReadError(ref CborReader reader, ErrorDetails details)
    {
        switch (details.Code)
        {
            case "NotFound":
                var left = reader.StartMap();
                string? resource = null;
                while (reader.NextMember(ref left, out var member))
                {
                    if (member.SequenceEqual("resource"u8))
                    {
                        resource = reader.ReadString();
                    }
                    else
                    {
                        reader.Skip();
                    }
                }

                return new NotFoundException(details) { Resource = resource };
            case "Busy":
                return new BusyException(details);
            default:
                return new EchoServiceException(details);
        }
    }
}

/// <summary>The echo service's operation by rpcv2Json, as a generator would write it.</summary>
internal sealed class JsonEchoOperation(ServiceInfo? service = null, OperationInfo? info = null)
    : RpcV2JsonOperation<EchoRequest, EchoResponse>(service ?? EchoOperation.Echo, info ?? new OperationInfo { Name = "Repeat" })
{
    public static readonly JsonEchoOperation Instance = new();

    public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    protected override void WriteInput(ref JsonWriter writer, EchoRequest input)
    {
        writer.WriteStartObject();
        if (input.Text is not null)
        {
            writer.WriteString("text"u8, input.Text);
        }

        writer.WriteEndObject();
    }

    protected override EchoResponse ReadOutput(ref Utf8JsonReader reader, ResponseMetadata metadata)
        => new() { Text = EchoJson.ReadText(ref reader), Metadata = metadata };

    protected override ServiceException ReadError(ref Utf8JsonReader reader, ErrorDetails details)
        => details.Code == "NotFound" ? new NotFoundException(details) : new EchoServiceException(details);
}
