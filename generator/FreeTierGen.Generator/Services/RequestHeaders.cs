using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Services;

/// <summary>Headers that single services want with every request, by SDK id.</summary>
internal static class RequestHeaders
{
    private static readonly Dictionary<string, Func<ServiceShape, (string Name, string Value)>> Headers = new(StringComparer.Ordinal)
    {
        // Else the answer is in HAL, which has other members.
        ["API Gateway"] = static _ => ("Accept", "application/json"),

        // "Common request headers" of Amazon S3 Glacier's developer guide.
        ["Glacier"] = static service => ("x-amz-glacier-version", service.Version),
    };

    /// <summary>The headers' names and values; none for nearly all services.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ServiceShape service)
        => Headers.TryGetValue(service.SdkId, out var header) ? [header(service)] : [];
}
