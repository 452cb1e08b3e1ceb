using System.Text;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Reading;

namespace FreeTierGen.Generator.Services;

/// <summary>
/// Where buckets are, for models of Amazon S3 without endpoint rules: in the host, unless a bucket's name is no label of one or the client
/// wants it in the path. "Virtual hosting of buckets" in the guide of Amazon S3 says so.
/// </summary>
internal static class BucketAddressing
{
    private static readonly HashSet<string> Services = ["S3"];

    private const string Bucket = "Bucket";

    private const string Options =
        """
        { "ForcePathStyle": { "type": "boolean", "documentation": "Whether buckets are a part of the path, and not of the host." } }
        """;

    private const string Rules =
        """
        {
          "version": "1.0",
          "parameters": {
            "Bucket": { "type": "string" },
            "Endpoint": { "type": "string", "builtIn": "SDK::Endpoint" },
            "ForcePathStyle": { "type": "boolean", "builtIn": "AWS::S3::ForcePathStyle", "required": true, "default": false },
            "Region": { "type": "string", "builtIn": "AWS::Region" },
            "UseDualStack": { "type": "boolean", "builtIn": "AWS::UseDualStack", "required": true, "default": false },
            "UseFIPS": { "type": "boolean", "builtIn": "AWS::UseFIPS", "required": true, "default": false }
          },
          "rules": [
            {
              "type": "tree",
              "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Endpoint" }] }, { "fn": "parseURL", "argv": [{ "ref": "Endpoint" }], "assign": "url" }],
              "rules": [
                {
                  "type": "endpoint",
                  "conditions": [
                    { "fn": "isSet", "argv": [{ "ref": "Bucket" }] },
                    { "fn": "booleanEquals", "argv": [{ "ref": "ForcePathStyle" }, false] },
                    { "fn": "booleanEquals", "argv": [{ "fn": "getAttr", "argv": [{ "ref": "url" }, "isIp"] }, false] },
                    { "fn": "aws.isVirtualHostableS3Bucket", "argv": [{ "ref": "Bucket" }, false] }
                  ],
                  "endpoint": { "url": "{url#scheme}://{Bucket}.{url#authority}{url#path}" }
                },
                {
                  "type": "endpoint",
                  "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Bucket" }] }, { "fn": "uriEncode", "argv": [{ "ref": "Bucket" }], "assign": "bucket" }],
                  "endpoint": { "url": "{url#scheme}://{url#authority}{url#normalizedPath}{bucket}" }
                },
                { "type": "endpoint", "conditions": [], "endpoint": { "url": { "ref": "Endpoint" } } }
              ]
            },
            {
              "type": "tree",
              "conditions": [
                { "fn": "isSet", "argv": [{ "ref": "Region" }] },
                { "fn": "aws.partition", "argv": [{ "ref": "Region" }], "assign": "partition" },
                { "fn": "ite", "argv": [{ "ref": "UseFIPS" }, "s3-fips", "s3"], "assign": "service" },
                { "fn": "ite", "argv": [{ "ref": "UseDualStack" }, ".dualstack", ""], "assign": "stack" }
              ],
              "rules": [
                {
                  "type": "endpoint",
                  "conditions": [
                    { "fn": "isSet", "argv": [{ "ref": "Bucket" }] },
                    { "fn": "booleanEquals", "argv": [{ "ref": "ForcePathStyle" }, false] },
                    { "fn": "aws.isVirtualHostableS3Bucket", "argv": [{ "ref": "Bucket" }, false] }
                  ],
                  "endpoint": { "url": "https://{Bucket}.{service}{stack}.{Region}.{partition#dnsSuffix}" }
                },
                {
                  "type": "endpoint",
                  "conditions": [{ "fn": "isSet", "argv": [{ "ref": "Bucket" }] }, { "fn": "uriEncode", "argv": [{ "ref": "Bucket" }], "assign": "bucket" }],
                  "endpoint": { "url": "https://{service}{stack}.{Region}.{partition#dnsSuffix}/{bucket}" }
                },
                { "type": "endpoint", "conditions": [], "endpoint": { "url": "https://{service}{stack}.{Region}.{partition#dnsSuffix}" } }
              ]
            },
            { "type": "error", "conditions": [], "error": "A region, or an endpoint, has to be set" }
          ]
        }
        """;

    /// <summary>Gives such a service rules, and its members the parameter, where the model has none.</summary>
    public static void Add(SmithyModel model, ServiceShape service)
    {
        if (!Services.Contains(service.SdkId) || service.Traits.Has(RulesTraitIds.RuleSet) || service.Traits.Has(RulesTraitIds.Diagram))
        {
            return;
        }

        service.Traits = service.Traits.With(RulesTraitIds.RuleSet, Read(Rules)).With(RulesTraitIds.ClientContextParams, Read(Options));
        foreach (var shape in model.Shapes.Values)
        {
            if (shape.Type == ShapeType.Structure && shape.Member(Bucket) is { } member && member.Traits.Has(TraitIds.HttpLabel))
            {
                member.Traits = member.Traits.With(RulesTraitIds.ContextParam, Read("""{ "name": "Bucket" }"""));
            }
        }
    }

    private static Node Read(string json) => JsonNodeReader.Read(Encoding.UTF8.GetBytes(json), new DiagnosticBag())!;
}
