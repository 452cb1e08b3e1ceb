namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>A suite of our own with a case for each way to say who calls, all of which pass.</summary>
internal static class AuthSuite
{
    public static readonly string[] Schemes =
    [
        "aws.auth#sigv4", "aws.auth#sigv4a", "smithy.api#httpApiKeyAuth", "smithy.api#httpBasicAuth", "smithy.api#httpBearerAuth",
    ];

    public static string Text { get; } =
        $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Door": {
              "type": "service",
              "version": "1",
              "operations": [{ "target": "acme#Knock" }],
              "traits": {
                "aws.protocols#restJson1": {},
                "aws.auth#sigv4": { "name": "door" },
                "aws.auth#sigv4a": { "name": "door" },
                "smithy.api#httpApiKeyAuth": { "name": "api_key", "in": "query" },
                "smithy.api#httpBasicAuth": {},
                "smithy.api#httpBearerAuth": {}
              }
            },
            "acme#Knock": {
              "type": "operation",
              "traits": {
                "smithy.api#http": { "method": "GET", "uri": "/door", "code": 200 },
                "smithy.api#readonly": {},
                "smithy.test#httpRequestTests": [{{string.Join(",", Schemes.Select(Case))}}]
              }
            }
          }
        }
        """;

    private static string Case(string scheme) => $$"""
        {
          "id": "{{scheme}}",
          "protocol": "aws.protocols#restJson1",
          "method": "GET",
          "uri": "/door",
          "authScheme": "{{scheme}}"
          {{(scheme == "smithy.api#httpApiKeyAuth" ? ", \"queryParams\": [\"api_key=conformance-key\"]" : "")}}
        }
        """;
}
