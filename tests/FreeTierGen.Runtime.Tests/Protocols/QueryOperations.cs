using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Runtime.Protocols;
using FreeTierGen.Runtime.Query;
using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Validation;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>What a generator would write for the echo service where it speaks a query protocol.</summary>
internal static class QueryEcho
{
    public static void Write(ref FormWriter form, EchoRequest input)
    {
        if (input.Text is { } text)
        {
            form.WriteEnum("text"u8, text);
        }
    }

    public static EchoResponse Read(ref XmlCursor xml, ResponseMetadata metadata)
    {
        string? text = null;
        int? number = null;
        var element = xml.Start();
        while (xml.NextChild(element, out var member))
        {
            if (member.SequenceEqual("text"u8))
            {
                text = xml.ReadString();
            }
            else if (member.SequenceEqual("number"u8))
            {
                number = xml.ReadInt32();
            }
            else
            {
                xml.Skip();
            }
        }

        return new EchoResponse { Text = text, Number = number, Metadata = metadata };
    }

    public static ServiceException ReadError(ref XmlCursor xml, ErrorDetails details)
    {
        if (details.Code != "NotFound")
        {
            return details.Code == "Busy" ? new BusyException(details) : new EchoServiceException(details);
        }

        string? resource = null;
        var element = xml.Start();
        while (xml.NextChild(element, out var member))
        {
            if (member.SequenceEqual("resource"u8))
            {
                resource = xml.ReadString();
            }
            else
            {
                xml.Skip();
            }
        }

        return new NotFoundException(details) { Resource = resource };
    }

    public static void Validate(EchoRequest input, ref ViolationCollector violations)
    {
        if (input.Text == "")
        {
            violations.EmptyEnumValue("text");
        }
    }
}

/// <summary>The echo service's operation by awsQuery.</summary>
internal sealed class AwsQueryEchoOperation(OperationInfo? info = null)
    : AwsQueryOperation<EchoRequest, EchoResponse>(EchoOperation.Echo, info ?? new OperationInfo { Name = "Repeat" })
{
    public static readonly AwsQueryEchoOperation Instance = new();

    public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    public override void Validate(EchoRequest input, ref ViolationCollector violations) => QueryEcho.Validate(input, ref violations);

    protected override void WriteInput(ref FormWriter form, EchoRequest input) => QueryEcho.Write(ref form, input);

    protected override EchoResponse ReadOutput(ref XmlCursor xml, ResponseMetadata metadata) => QueryEcho.Read(ref xml, metadata);

    protected override ServiceException ReadError(ref XmlCursor xml, ErrorDetails details) => QueryEcho.ReadError(ref xml, details);
}

/// <summary>The echo service's operation by ec2Query.</summary>
internal sealed class Ec2QueryEchoOperation()
    : Ec2QueryOperation<EchoRequest, EchoResponse>(EchoOperation.Echo, new OperationInfo { Name = "Repeat" })
{
    public static readonly Ec2QueryEchoOperation Instance = new();

    public override Endpoint ResolveEndpoint(ServiceClient client, EchoRequest input) => ((EchoResolver)client.EndpointResolver).Resolve();

    protected override void WriteInput(ref FormWriter form, EchoRequest input) => QueryEcho.Write(ref form, input);

    protected override EchoResponse ReadOutput(ref XmlCursor xml, ResponseMetadata metadata) => QueryEcho.Read(ref xml, metadata);

    protected override ServiceException ReadError(ref XmlCursor xml, ErrorDetails details) => QueryEcho.ReadError(ref xml, details);
}
