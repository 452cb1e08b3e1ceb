namespace FreeTierGen.Generator.Specs.Endpoints;

/// <summary>The file of the class that finds a service's endpoints: its rules as C#.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Visibility">How the type is declared.</param>
/// <param name="TypeName">The class's name.</param>
/// <param name="ParametersType">The simple name of the parameters' type.</param>
/// <param name="ServiceName">What the service is called in documentation.</param>
/// <param name="Constants">Endpoints that are the same for all parameters.</param>
/// <param name="Methods">The methods that decide, the first of which begins.</param>
/// <param name="Variables">What the methods share through a struct; empty where they hand over arguments.</param>
internal sealed record EndpointResolverFileSpec(
    string HintName,
    string Namespace,
    string Visibility,
    string TypeName,
    string ParametersType,
    string ServiceName,
    EquatableArray<EndpointConstantSpec> Constants,
    EquatableArray<RuleMethodSpec> Methods,
    EquatableArray<RuleVariableSpec> Variables)
    : FileSpec(HintName, Namespace, Visibility);

/// <summary>An endpoint in a static field.</summary>
/// <param name="FieldName">The field's name.</param>
/// <param name="Endpoint">The endpoint.</param>
internal sealed record EndpointConstantSpec(string FieldName, EndpointSpec Endpoint);

/// <summary>A method of the resolver.</summary>
/// <param name="Name">The method's name; <c>Evaluate</c> for the one that begins.</param>
/// <param name="IsStatic">Whether the method needs nothing of the resolver.</param>
/// <param name="MayGoOn">Whether the method returns null where none of its rules matches.</param>
/// <param name="Variables">The variables it is handed, after the parameters.</param>
/// <param name="Statements">What it does.</param>
internal sealed record RuleMethodSpec(
    string Name,
    bool IsStatic,
    bool MayGoOn,
    EquatableArray<RuleVariableSpec> Variables,
    EquatableArray<RuleStatementSpec> Statements);

/// <summary>A variable.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type, fully qualified, with its <c>?</c>.</param>
internal sealed record RuleVariableSpec(string Name, string Type);
