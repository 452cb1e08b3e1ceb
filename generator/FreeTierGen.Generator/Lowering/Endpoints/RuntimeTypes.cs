namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>The runtime's types that generated resolvers name.</summary>
internal static class RuntimeTypes
{
    public const string Namespace = "global::FreeTierGen.Runtime.Endpoints.";
    public const string Endpoint = Namespace + "Endpoint";
    public const string AuthScheme = Namespace + "EndpointAuthScheme";
    public const string Functions = Namespace + "RuleFunctions";
    public const string ResolutionException = "global::FreeTierGen.Runtime.EndpointResolutionException";
    public const string TextList = "global::System.Collections.Generic.IReadOnlyList<string>";

    /// <summary>The C# type of a value of the rules language, without <c>?</c>.</summary>
    public static string Of(RuleType type) => type switch
    {
        RuleType.Text => "string",
        RuleType.Boolean => "bool",
        RuleType.Integer => "int",
        RuleType.TextList => TextList,
        RuleType.Url => Namespace + "EndpointUrl",
        RuleType.Arn => Namespace + "Arn",
        _ => Namespace + "Partition",
    };
}
