namespace FreeTierGen.Generator.Specs.Endpoints;

/// <summary>The file of the struct that holds what a service's endpoint rules decide by.</summary>
/// <param name="HintName">The file's name.</param>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Visibility">How the type is declared.</param>
/// <param name="TypeName">The struct's name.</param>
/// <param name="ServiceName">What the service is called in documentation.</param>
/// <param name="OptionsType">The options that some values come from, fully qualified; or null where none does.</param>
/// <param name="Parameters">The parameters in the order of the model.</param>
internal sealed record EndpointParametersFileSpec(
    string HintName,
    string Namespace,
    string Visibility,
    string TypeName,
    string ServiceName,
    string? OptionsType,
    EquatableArray<EndpointParameterSpec> Parameters)
    : FileSpec(HintName, Namespace, Visibility);

/// <summary>A parameter as a property.</summary>
/// <param name="PropertyName">The property's name.</param>
/// <param name="Type">The property's type, with its <c>?</c>.</param>
/// <param name="Initializer">The expression that the property starts with, or null for the type's own default.</param>
/// <param name="IsList">Whether the value is a list, which is equal to another by its items.</param>
/// <param name="ClientValue">The expression that takes the value from <c>configuration</c> or <c>options</c>; or null.</param>
/// <param name="Documentation">What the property says.</param>
internal sealed record EndpointParameterSpec(
    string PropertyName,
    string Type,
    string? Initializer,
    bool IsList,
    string? ClientValue,
    DocumentationSpec Documentation);
