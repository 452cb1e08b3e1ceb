namespace FreeTierGen.Generator.Specs.Endpoints;

/// <summary>An endpoint that is made; all texts are C# expressions.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Headers">Headers: name and list of values.</param>
/// <param name="AuthSchemes">How requests are signed.</param>
/// <param name="Properties">Other properties: name and value.</param>
internal sealed record EndpointSpec(
    string Url,
    EquatableArray<EntrySpec> Headers,
    EquatableArray<AuthSchemeSpec> AuthSchemes,
    EquatableArray<EntrySpec> Properties);

/// <summary>A scheme of an endpoint; all texts are C# expressions.</summary>
/// <param name="Name">The scheme's name.</param>
/// <param name="Assignments">The initialisers of its properties, such as <c>SigningName = "s3"</c>.</param>
internal sealed record AuthSchemeSpec(string Name, EquatableArray<string> Assignments);

/// <summary>A named value; both are C# expressions.</summary>
internal sealed record EntrySpec(string Name, string Value);
