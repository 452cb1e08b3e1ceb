namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>The rules of a service whose model has none: the endpoint that the client was told, or an error.</summary>
internal static class NoRules
{
    /// <summary>The rules.</summary>
    /// <param name="serviceName">What the service's types are named after.</param>
    public static RuleSet For(string serviceName)
    {
        var parameter = new RuleParameter(
            "Endpoint", RuleType.Text, BuiltIns.Endpoint, false, null, "The URL that requests are sent to.", "Endpoint");
        var endpoint = new ReferenceExpression(parameter.Name, RuleType.Text);
        var isSet = new RuleCondition(new CallExpression(RuleFunction.IsSet, [endpoint], RuleType.Boolean), null);
        return new RuleSet(
            [parameter],
            [
                new EndpointRule([isSet], new EndpointTemplate(endpoint, [], [], new RuleMap([]))),
                new ErrorRule([], new TextLiteral(
                    $"The model of {serviceName} has no endpoint rules: set Endpoint in {serviceName}ClientOptions to where the service is.")),
            ]);
    }
}
