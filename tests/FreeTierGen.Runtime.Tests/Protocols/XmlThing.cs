using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Protocols;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Tests.Protocols;

internal sealed class XmlThingRequest
{
    public string? Text { get; init; }
}

internal sealed class XmlThingResponse
{
    public string? Text { get; init; }

    public int? Number { get; init; }

    public ResponseMetadata Metadata { get; init; } = ResponseMetadata.None;
}

/// <summary>What a generator would write for an operation over restXml.</summary>
internal sealed class XmlThingOperation(HttpMethod method, ServiceInfo service, OperationInfo info)
    : RestXmlOperation<XmlThingRequest, XmlThingResponse>(method, service, info)
{
    public static readonly XmlThingOperation Instance = new(HttpMethod.Post, Things(), new OperationInfo { Name = "Thing", IsIdempotent = true });

    public static readonly XmlThingOperation Head = new(HttpMethod.Head, Things(), new OperationInfo { Name = "Head" });

    public static readonly XmlThingOperation Late = new(HttpMethod.Post, Things(mayFailAfterStatus: true), new OperationInfo { Name = "Late" });

    public override Endpoint ResolveEndpoint(ServiceClient client, XmlThingRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    protected override void WriteInput(RequestBuilder request, XmlThingRequest input)
    {
        request.PathAndQuery = "/thing";
        WriteBody(request, input, "<Thing xmlns=\"x\">"u8, Write, "</Thing>"u8);
    }

    protected override XmlThingResponse ReadResponse(in ReceivedResponse response) => ReadBody(response, Read);

    protected override ServiceException ReadError(in ReceivedResponse response, ref XmlCursor xml, ErrorDetails details)
    {
        if (details.Code != "NotFound")
        {
            return new EchoServiceException(details);
        }

        // A member that may be of another kind than is modeled.
        var element = xml.Start();
        while (xml.NextChild(element, out var member))
        {
            if (member.SequenceEqual("Number"u8))
            {
                xml.ReadInt32();
            }
            else
            {
                xml.Skip();
            }
        }

        return new NotFoundException(details);
    }

    private static void Write(ref XmlWriter writer, XmlThingRequest value)
    {
        if (value.Text is { } text)
        {
            writer.WriteMarkup("<Text>"u8);
            writer.WriteString(text, "Text");
            writer.WriteMarkup("</Text>"u8);
        }
    }

    private static XmlThingResponse Read(in ReceivedResponse response, ref XmlCursor xml)
    {
        string? text = null;
        int? number = null;
        var element = xml.Start();
        while (xml.NextChild(element, out var member))
        {
            if (member.SequenceEqual("Text"u8))
            {
                text = xml.ReadString();
            }
            else if (member.SequenceEqual("Number"u8))
            {
                number = xml.ReadInt32();
            }
            else
            {
                xml.Skip();
            }
        }

        return new XmlThingResponse { Text = text, Number = number, Metadata = response.Metadata };
    }

    private static ServiceInfo Things(bool mayFailAfterStatus = false) => new()
    {
        SdkId = "Things",
        ShapeName = "Things",
        ApiVersion = "2026-01-01",
        SigningName = "things",
        MayFailAfterStatus = mayFailAfterStatus,
    };
}
