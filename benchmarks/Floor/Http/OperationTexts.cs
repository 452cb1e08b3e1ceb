using FreeTierGen.Benchmarks.Floor.Signing;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>What all requests of an operation to one host have in common.</summary>
internal sealed class OperationTexts
{
    private OperationTexts(string name, Uri endpoint, string path, string contentType, params KeyValuePair<string, string>[] headers)
    {
        Name = name;
        Uri = new Uri(endpoint, path);
        ContentType = contentType;
        Headers = headers;
        var host = endpoint.IsDefaultPort ? endpoint.Host : $"{endpoint.Host}:{endpoint.Port}";
        Canonical = new CanonicalTemplate("POST", path, "", [new("content-type", contentType), new("host", host), .. headers]);
    }

    /// <summary>What the operation is called where it fails.</summary>
    public string Name { get; }

    public Uri Uri { get; }

    public string ContentType { get; }

    /// <summary>The headers that say which operation it is.</summary>
    public KeyValuePair<string, string>[] Headers { get; }

    public CanonicalTemplate Canonical { get; }

    /// <summary>An operation of a service that speaks awsJson1_0.</summary>
    /// <param name="endpoint">Where the service is.</param>
    /// <param name="target">The value of <c>X-Amz-Target</c>.</param>
    /// <param name="others">What the service is told with every request.</param>
    public static OperationTexts AwsJson(Uri endpoint, string target, params KeyValuePair<string, string>[] others) =>
        new(target, endpoint, "/", "application/x-amz-json-1.0", [new("X-Amz-Target", target), .. others]);

    /// <summary>An operation of a service that speaks rpcv2Cbor.</summary>
    public static OperationTexts RpcV2Cbor(Uri endpoint, string service, string operation) => new(
        operation,
        endpoint,
        $"/service/{service}/operation/{operation}",
        "application/cbor",
        new("smithy-protocol", "rpc-v2-cbor"),
        new("Accept", "application/cbor"));

    /// <summary>An operation whose request is a form.</summary>
    public static OperationTexts Form(Uri endpoint, string operation) => new(operation, endpoint, "/", "application/x-www-form-urlencoded");
}
