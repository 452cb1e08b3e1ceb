namespace FreeTierGen.Generator.Tests.Naming;

/// <summary>A service <c>acme#Svc</c> of one operation, <c>Do</c>, around some shapes.</summary>
internal static class SmallModel
{
    /// <summary>The model.</summary>
    /// <param name="shapes">The shapes as JSON properties; <c>acme#In</c> and <c>acme#Out</c> are input and output.</param>
    /// <param name="errors">The names of the operation's errors.</param>
    /// <param name="operation">The operation's traits as JSON properties.</param>
    public static string Of(string shapes, string[]? errors = null, string operation = "") => $$"""
        {
          "smithy": "2.0",
          "shapes": {
            "acme#Svc": {
              "type": "service",
              "version": "1",
              "operations": [{ "target": "acme#Do" }],
              "traits": { "aws.api#service": { "sdkId": "Svc" }, "aws.auth#sigv4": { "name": "svc" }, "aws.protocols#awsJson1_0": {} }
            },
            "acme#Do": {
              "type": "operation",
              "input": { "target": "acme#In" },
              "output": { "target": "acme#Out" },
              "errors": [{{string.Join(", ", (errors ?? []).Select(error => $$"""{ "target": "acme#{{error}}" }"""))}}],
              "traits": { {{operation}} }
            },
            {{shapes}}
          }
        }
        """;

    /// <summary>Members that are all strings, as JSON properties.</summary>
    public static string Strings(params string[] names)
        => string.Join(", ", names.Select(name => $$"""
            "{{name}}": { "target": "smithy.api#String" }
            """));
}
