namespace FreeTierGen.Generator.Specs.Endpoints;

/// <summary>A statement of a method that decides by endpoint rules.</summary>
internal abstract record RuleStatementSpec;

/// <summary>Statements under conditions that all have to hold.</summary>
/// <param name="Conditions">The conditions; none of them needs parentheses in an <c>and</c>.</param>
/// <param name="Statements">What happens if they hold.</param>
internal sealed record RuleIfSpec(EquatableArray<string> Conditions, EquatableArray<RuleStatementSpec> Statements) : RuleStatementSpec;

/// <summary>A statement of one line: a declaration, an assignment, a call's return, a throw.</summary>
/// <param name="Code">The statement without its semicolon.</param>
internal sealed record RuleLineSpec(string Code) : RuleStatementSpec;

/// <summary>Returns an endpoint that is made there and then.</summary>
/// <param name="Endpoint">The endpoint.</param>
internal sealed record RuleReturnSpec(EndpointSpec Endpoint) : RuleStatementSpec;
