using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Generator.Lowering.Paths;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>
/// Writes what an operation does to find its endpoint: it binds values of its own and of its input to the parameters of the
/// endpoint rules, before those of the client.
/// </summary>
internal sealed class EndpointBinding(LoweringContext context, SymbolTable symbols)
{
    private const string Parameters = "parameters";

    private readonly AuthSchemes _schemes = new(context.Model, context.Closure.Service);

    // Null where the rules are broken, which is reported where they are lowered.
    private readonly EndpointRules? _rules = EndpointLowering.TryRead(context.Closure.Service, symbols.ClientBaseName);

    /// <summary>
    /// The statements of <c>ResolveEndpoint(client, input)</c>, each with its semicolon. Parameters that no rule refers to
    /// are not bound: calls that differ just in those share a cached endpoint.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="methods">The methods that the statements call, for values that the input holds somewhere inside.</param>
    public EquatableArray<string> ForOperation(OperationShape operation, PathMethods methods)
    {
        var client = symbols.ClientBaseName;
        var resolver = $"var resolver = ({symbols.Qualify(client + "EndpointResolver")})client.EndpointResolver;";
        var from = $"{symbols.Qualify(client + "EndpointParameters")}.From(client.Configuration)";
        var assignments = Assignments(operation, methods);
        var other = HostMember(operation) is { } host
            ? $".OnHostOf(input.{symbols.Member(host).PropertyName})"
            : "";
        if (assignments.Count == 0)
        {
            return new[] { resolver, $"return resolver.Resolve({from}){other};" }.ToEquatableArray();
        }

        return new[]
        {
            resolver,
            $"var {Parameters} = {from};",
            $"return resolver.Resolve({Parameters} with {{ {string.Join(", ", assignments)} }}){other};",
        }.ToEquatableArray();
    }

    /// <summary>
    /// Whether the endpoint of an operation depends on the account that signs its requests: it is handed to the statements as
    /// <c>accountId</c>.
    /// </summary>
    public bool IsRoutedByAccount(OperationShape operation)
        => !_schemes.IsAnonymous(operation) && AccountParameter is { } parameter && StaticValue(operation, parameter) is null;

    private RuleParameter? AccountParameter
        => _rules?.Parameters.FirstOrDefault(parameter => parameter.BuiltIn == BuiltIns.AccountId && _rules.RefersTo(parameter.Name));

    private List<string> Assignments(OperationShape operation, PathMethods methods)
    {
        var assignments = new List<string>();
        if (IsRoutedByAccount(operation))
        {
            assignments.Add($"{AccountParameter!.PropertyName} = accountId");
        }

        foreach (var parameter in _rules?.Parameters.Where(parameter => _rules.RefersTo(parameter.Name)) ?? [])
        {
            // What an operation says of itself counts before what its caller says.
            var value = StaticValue(operation, parameter) ?? MemberValue(operation, parameter) ?? PathValue(operation, parameter, methods);
            if (value is not null)
            {
                assignments.Add($"{parameter.PropertyName} = {value}");
            }
        }

        return assignments;
    }

    private static string? StaticValue(OperationShape operation, RuleParameter parameter)
    {
        var given = operation.Traits.Object(RulesTraitIds.StaticContextParams)?[parameter.Name] as ObjectNode;
        return (given?["value"], parameter.Type) switch
        {
            (StringNode text, RuleType.Text) => CSharpLiteral.String(text.Value),
            (BooleanNode boolean, RuleType.Boolean) => boolean.Value ? "true" : "false",
            (ArrayNode list, RuleType.TextList) =>
                $"new string[] {{ {string.Join(", ", list.Items.OfType<StringNode>().Select(item => CSharpLiteral.String(item.Value)))} }}",
            _ => null,
        };
    }

    private string? MemberValue(OperationShape operation, RuleParameter parameter)
    {
        var bound = context.Model[operation.Input].Members
            .FirstOrDefault(member => member.Traits.Object(RulesTraitIds.ContextParam)?.String("name") == parameter.Name);
        if (bound is null)
        {
            return null;
        }

        var symbol = symbols.Member(bound);
        var value = "input." + symbol.PropertyName;
        var other = Other(parameter);
        var orOther = symbol.IsNullable && other is not null ? " ?? " + other : "";
        return (context.Model.Target(bound).Type, parameter.Type) switch
        {
            (ShapeType.String, RuleType.Text) or (ShapeType.Boolean, RuleType.Boolean) => value + orOther,
            (ShapeType.Enum, RuleType.Text) => value + (symbol.IsNullable ? "?.Value" : ".Value") + orOther,

            // The parameters are kept with the endpoint that they lead to; the caller may change the list.
            (ShapeType.List, RuleType.TextList) when symbol.IsNullable => $"{value} is null ? {other ?? "null"} : [.. {value}]",
            (ShapeType.List, RuleType.TextList) => $"[.. {value}]",
            _ => null,
        };
    }

    // No trait says that callers name a host which the service handed out to them.
    private Member? HostMember(OperationShape operation)
        => ServiceFacts.HostMember(context.Closure.Service.SdkId, operation.Id.Name) is { } name
            && context.Model[operation.Input].Member(name) is { } member
            && context.Model.Target(member).Type == ShapeType.String
            ? member
            : null;

    // A path into the input: see "operationContextParams" in Smithy's chapter on endpoint parameters.
    private string? PathValue(OperationShape operation, RuleParameter parameter, PathMethods methods)
    {
        if (operation.Traits.Object(RulesTraitIds.OperationContextParams)?[parameter.Name] is not { } given)
        {
            return null;
        }

        if ((given as ObjectNode)?["path"] is not StringNode path)
        {
            return Report(given.Position, "'path' has to be a string");
        }

        try
        {
            var isNullable = false;
            var value = methods.Compute(
                path.Value,
                parameter.PropertyName,
                [("input", symbols.Qualify(symbols.InputTypeName(operation)))],
                shapes => shapes.Of(context.Model[operation.Input], "input", false, false, 0),
                (compiler, node, root) =>
                {
                    var result = parameter.Type == RuleType.TextList ? compiler.List(node, root, dropsNulls: true) : compiler.Value(node, root);
                    Require(result.Type, parameter.Type, node);
                    isNullable = result.IsNullable;
                    return (isNullable ? result.Operand : result.Code, RuntimeTypes.Of(parameter.Type) + (isNullable ? "?" : ""));
                });
            return isNullable && Other(parameter) is { } other ? $"{value} ?? {other}" : value;
        }
        catch (PathException exception)
        {
            return Report(path.Position, exception.Describe(path.Value));
        }

        string? Report(int position, string reason)
        {
            context.Diagnostics.Add(Descriptors.InvalidContextParameter, position, parameter.Name, operation.Id.ToString(), reason);
            return null;
        }
    }

    private static void Require(PathType actual, RuleType expected, PathNode node)
    {
        var fits = expected switch
        {
            RuleType.Text => actual == PathType.Text,
            RuleType.Boolean => actual == PathType.Boolean,
            _ => actual is MadeListType { Item: var item } && (item == PathType.Text || item == PathType.Nothing),
        };
        if (!fits && actual != PathType.Nothing)
        {
            throw new PathException(node.Offset, "it gives something of another type than the parameter's");
        }
    }

    // Without a value in the input the client's counts, or the default.
    private string? Other(RuleParameter parameter) => HasOther(parameter) ? $"{Parameters}.{parameter.PropertyName}" : null;

    private bool HasOther(RuleParameter parameter)
        => parameter.Default is not null
            || parameter.BuiltIn is not null
            || context.Closure.Service.Traits.Object(RulesTraitIds.ClientContextParams)?[parameter.Name] is not null;
}
