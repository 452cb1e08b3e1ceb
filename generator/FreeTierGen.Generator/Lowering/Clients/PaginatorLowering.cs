using System.Text;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Lowering.Protocols;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says how paginated operations are called until there are no more pages.</summary>
internal sealed class PaginatorLowering
{
    private readonly SmithyModel _model;
    private readonly SymbolTable _symbols;
    private readonly WireProtocol _protocol;
    private readonly ServiceShape _service;
    private readonly DiagnosticBag _diagnostics;

    public PaginatorLowering(LoweringContext context, SymbolTable symbols, WireProtocol protocol)
    {
        _model = context.Model;
        _symbols = symbols;
        _protocol = protocol;
        _service = context.Closure.Service;
        _diagnostics = context.Diagnostics;
    }

    /// <summary>The operation's paginator, or null where it has none, or one that is broken, which is reported.</summary>
    public PaginatorSpec? Lower(OperationShape operation)
    {
        if (operation.Traits.Get(TraitIds.Paginated) is not { } trait)
        {
            return null;
        }

        if (Setting(operation, "inputToken") is not { } inputToken || Setting(operation, "outputToken") is not { } outputToken)
        {
            return Report(operation, trait, "'inputToken' and 'outputToken' have to be named, by it or by the service's");
        }

        if (_model[operation.Input].Member(inputToken) is not { } input)
        {
            return Report(operation, trait, $"the input has no member '{inputToken}'");
        }

        if (Follow(operation.Output, outputToken) is not { } output)
        {
            return Report(operation, trait, $"the output has no member '{outputToken}'");
        }

        if (Setting(operation, "items") is { } items && Follow(operation.Output, items) is null)
        {
            return Report(operation, trait, $"the output has no member '{items}'");
        }

        var (given, wanted) = (_symbols.Member(output.Target), _symbols.Member(input));
        if (given.Type != wanted.Type)
        {
            return Report(operation, trait, $"the output's '{outputToken}' is of another type than the input's '{inputToken}'");
        }

        var names = _symbols.PaginatorNames(operation);
        var isUnwrapped = output.IsNullable && wanted is { IsValueType: true, IsNullable: false };
        return new PaginatorSpec(
            names.Pages + "Async",
            More(operation) is { } more ? $"{more} == true ? {output.Expression} : null" : output.Expression,
            $"{wanted.CopyName}({(isUnwrapped ? "token.GetValueOrDefault()" : "token")})",
            TokenText(_model.Target(input)),
            ServiceFacts.EndsByRepeatedToken(_service.SdkId, operation.Id.Name) ? "input." + wanted.PropertyName : null,
            Items(operation, names.Items));
    }

    private string? More(OperationShape operation)
        => ServiceFacts.MoreMember(_service.SdkId, operation.Id.Name) is { } name ? Follow(operation.Output, name)?.Expression : null;

    private string? TokenText(Shape token) => token.Type is ShapeType.List or ShapeType.Map or ShapeType.Structure or ShapeType.Union
        ? _protocol.ComparableText(token)
        : null;

    private PaginatorSpec? Report(OperationShape operation, Node trait, string reason)
    {
        _diagnostics.Add(Descriptors.InvalidTraitValue, trait.Position, TraitIds.Paginated, operation.Id.ToString(), reason);
        return null;
    }

    private PaginatorItemsSpec? Items(OperationShape operation, string name)
    {
        if (Setting(operation, "items") is not { } path || Follow(operation.Output, path) is not { } items)
        {
            return null;
        }

        var collection = _model.Target(items.Target);
        return collection.Type switch
        {
            ShapeType.List => new PaginatorItemsSpec(name + "Async", items.Expression, _symbols.TypeArguments(collection)),
            ShapeType.Map => new PaginatorItemsSpec(
                name + "Async",
                items.Expression,
                $"global::System.Collections.Generic.KeyValuePair<{_symbols.TypeArguments(collection)}>"),
            _ => null,
        };
    }

    // What the operation's trait leaves out, the service's says for all operations.
    private string? Setting(OperationShape operation, string name)
        => operation.Traits.Object(TraitIds.Paginated)?.String(name) ?? _service.Traits.Object(TraitIds.Paginated)?.String(name);

    /// <summary>Follows a path such as <c>result.nextToken</c> from an output.</summary>
    private (Member Target, string Expression, bool IsNullable)? Follow(ShapeId output, string path)
    {
        var expression = new StringBuilder("output");
        var shape = _model[output];
        Member? member = null;
        var isNullable = false;
        foreach (var name in path.Split('.'))
        {
            member = shape.Member(name);
            if (member is null)
            {
                return null;
            }

            var symbol = _symbols.Member(member);
            expression.Append(isNullable ? "?." : ".").Append(symbol.PropertyName);
            isNullable |= symbol.IsNullable;
            shape = _model.Target(member);
        }

        return (member!, expression.ToString(), isNullable);
    }
}
