namespace FreeTierGen.Conformance.Tests.Bodies;

/// <summary>What the media types of cases mean for how their bodies are compared.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Xml = "application/xml";
    public const string Cbor = "application/cbor";
    public const string Form = "application/x-www-form-urlencoded";

    public static bool IsJson(string? mediaType) => mediaType == Json || HasSuffix(mediaType, "+json");

    public static bool IsXml(string? mediaType) => mediaType is Xml or "text/xml" || HasSuffix(mediaType, "+xml");

    public static bool IsCbor(string? mediaType) => mediaType == Cbor || HasSuffix(mediaType, "+cbor");

    public static bool IsForm(string? mediaType) => mediaType == Form;

    /// <summary>Whether cases state bodies of it in base64.</summary>
    public static bool IsBase64(string? mediaType) => IsCbor(mediaType) || mediaType == "application/vnd.amazon.eventstream";

    /// <summary>The media type of a request whose case states none: that of protocols which have one alone that is no exact text.</summary>
    public static string? OfRequests(string protocol) => protocol switch
    {
        "smithy.protocols#rpcv2Cbor" => Cbor,
        "aws.protocols#awsQuery" or "aws.protocols#ec2Query" => Form,
        _ => null,
    };

    /// <summary>The media type of an answer whose case states none.</summary>
    public static string? OfAnswers(string protocol) => protocol == "smithy.protocols#rpcv2Cbor" ? Cbor : null;

    /// <summary>The media type of an error whose case states none; null where the protocol is unknown.</summary>
    public static string? OfErrors(string protocol) => protocol switch
    {
        "smithy.protocols#rpcv2Cbor" => Cbor,
        "aws.protocols#awsQuery" or "aws.protocols#ec2Query" or "aws.protocols#restXml" => Xml,
        "aws.protocols#awsJson1_0" or "aws.protocols#awsJson1_1" or "aws.protocols#restJson1" or "smithy.protocols#rpcv2Json" => Json,
        _ => null,
    };

    private static bool HasSuffix(string? mediaType, string suffix) => mediaType?.EndsWith(suffix, StringComparison.Ordinal) == true;
}
