namespace FreeTierGen.Generator.Model;

/// <summary>The absolute ids of the traits of endpoint rules.</summary>
internal static class RulesTraitIds
{
    public const string RuleSet = "smithy.rules#endpointRuleSet";
    public const string Diagram = "smithy.rules#endpointBdd";
    public const string ClientContextParams = "smithy.rules#clientContextParams";
    public const string StaticContextParams = "smithy.rules#staticContextParams";
    public const string ContextParam = "smithy.rules#contextParam";
    public const string OperationContextParams = "smithy.rules#operationContextParams";
}
