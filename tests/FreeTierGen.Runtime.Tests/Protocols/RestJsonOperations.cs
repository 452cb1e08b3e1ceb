using System.Text.Json;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.HttpBindings;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Protocols;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Protocols;

internal sealed class RestJsonRequest
{
    public string? Text { get; init; }

    public JsonElement? Extra { get; init; }
}

/// <summary>An error with members in headers and in the body.</summary>
internal sealed class ShutException(ErrorDetails details) : EchoServiceException(details.AsModeled(ErrorFault.Client))
{
    public int? Wait { get; init; }

    public int? Limit { get; init; }
}

/// <summary>What a generator would write for an operation over restJson1, and for one whose body is a member.</summary>
internal sealed class RestJsonOperation(OperationInfo info, bool hasPayload = false)
    : RestJsonOperation<RestJsonRequest, EchoResponse>(HttpMethod.Put, EchoOperation.Echo, info)
{
    public static readonly RestJsonOperation Instance = new(new OperationInfo { Name = "Thing", IsIdempotent = true });

    public static readonly RestJsonOperation Payload = new(new OperationInfo { Name = "Thing", IsIdempotent = true }, hasPayload: true);

    public override Endpoint ResolveEndpoint(ServiceClient client, RestJsonRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    protected override void WriteInput(RequestBuilder request, RestJsonRequest input)
    {
        request.PathAndQuery = "/thing";
        if (!hasPayload)
        {
            WriteBody(request, input, Write);
        }
        else if (input.Extra is { } extra)
        {
            WritePayload(request, extra, JsonDocuments.Write, "extra");
        }
        else
        {
            WriteAbsentPayload(request);
        }
    }

    protected override EchoResponse ReadResponse(in ReceivedResponse response) => !hasPayload
        ? ReadBody(response, ReadOutput)
        : response.Body.IsEmpty
            ? new EchoResponse { Metadata = response.Metadata }
            : new EchoResponse { Text = ReadPayload(response, EchoJson.ReadText, "inner"), Number = Number(response), Metadata = response.Metadata };

    protected override ServiceException ReadError(in ReceivedResponse response, ref Utf8JsonReader reader, ErrorDetails details) => details.Code switch
    {
        "Shut" => ReadShut(response, ref reader, details),
        "NotFound" => new NotFoundException(details),
        _ => new EchoServiceException(details),
    };

    private static void Write(ref JsonWriter writer, RestJsonRequest value)
    {
        writer.WriteStartObject();
        if (value.Text is { } text)
        {
            writer.WriteString("text"u8, text);
        }

        if (value.Extra is { } extra)
        {
            writer.WritePropertyName("extra"u8);
            JsonDocuments.Write(ref writer, extra);
        }

        writer.WriteEndObject();
    }

    private static EchoResponse ReadOutput(in ReceivedResponse response, ref Utf8JsonReader reader)
    {
        var number = Number(response);
        string? text = null;
        JsonCursor.StartObject(ref reader);
        while (JsonCursor.NextMember(ref reader, out var member))
        {
            if (member.SequenceEqual("text"u8))
            {
                text = JsonScalars.ReadString(ref reader);
            }
            else if (member.SequenceEqual("inner"u8))
            {
                text = EchoJson.ReadText(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new EchoResponse { Text = text, Number = number, Metadata = response.Metadata };
    }

    private static ShutException ReadShut(in ReceivedResponse response, ref Utf8JsonReader reader, ErrorDetails details)
    {
        var wait = response.Header("X-Wait") is { } text ? HeaderParsing.ReadInt32(text, "X-Wait") : (int?)null;
        int? limit = null;
        JsonCursor.StartObject(ref reader);
        while (JsonCursor.NextMember(ref reader, out var member))
        {
            if (member.SequenceEqual("limit"u8))
            {
                limit = JsonScalars.ReadInt32(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new ShutException(details) { Wait = wait, Limit = limit };
    }

    private static int? Number(in ReceivedResponse response) =>
        response.Header("X-Number") is { } number ? HeaderParsing.ReadInt32(number, "X-Number") : null;
}
