using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Services;

/// <summary>Headers that single services want with every request, by SDK id.</summary>
internal static class RequestHeaders
{
    /// <summary>The headers' names and values; none for nearly all services.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ServiceShape service) => service.SdkId switch
    {
        // Else the answer is in HAL, which has other members.
        "API Gateway" => [("Accept", "application/json")],

        // "Common request headers" of Amazon S3 Glacier's developer guide.
        "Glacier" => [("x-amz-glacier-version", service.Version)],
        _ => [],
    };
}
