using System.Xml;
using System.Xml.Linq;
using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Suites;

namespace FreeTierGen.Conformance.Tests.Messages;

/// <summary>The request's id, which a service gives in a header or, in the older protocols, in the answer's XML beside what was asked for.</summary>
internal static class RequestIds
{
    private static readonly string[] Headers = ["x-amzn-requestid", "x-amz-request-id"];

    /// <summary>The id that the answer of a case has; null where it has none.</summary>
    public static string? StatedBy(SuiteCase item, byte[] body)
        => (item.Stated.TryGetProperty("headers", out var headers)
            ? headers.EnumerateObject().Where(header => Headers.Contains(header.Name.ToLowerInvariant())).Select(header => header.Value.GetString()).FirstOrDefault()
            : null)
            ?? (IsInBody(item) ? InXml(body) : null);

    // An output of restXml is the operation's own from its root on.
    private static bool IsInBody(SuiteCase item) => item.Protocol switch
    {
        "aws.protocols#awsQuery" or "aws.protocols#ec2Query" => true,
        "aws.protocols#restXml" => item.Error is not null,
        _ => false,
    };

    private static string? InXml(byte[] body)
    {
        try
        {
            var root = XmlComparison.Read(body);
            return root.Elements().Concat(root.Elements().Where(element => element.Name.LocalName == "ResponseMetadata").Elements())
                .FirstOrDefault(element => element.Name.LocalName.Equals("RequestId", StringComparison.OrdinalIgnoreCase))?.Value;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
