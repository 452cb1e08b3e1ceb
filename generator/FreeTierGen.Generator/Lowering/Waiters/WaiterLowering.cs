using System.Globalization;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.JmesPath;
using FreeTierGen.Generator.Lowering.Paths;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Waiters;

/// <summary>Says what the waiters of operations are. One that cannot be compiled is reported and left out.</summary>
internal sealed class WaiterLowering
{
    private const int DefaultMinDelay = 2;
    private const int DefaultMaxDelay = 120;

    private readonly LoweringContext _context;
    private readonly SymbolTable _symbols;
    private readonly ErrorMatching _errors;
    private readonly Dictionary<ShapeId, IReadOnlyList<(WaiterSpec Waiter, WaiterMethodSpec Method)>> _waiters = [];

    public WaiterLowering(LoweringContext context, SymbolTable symbols)
    {
        _context = context;
        _symbols = symbols;
        _errors = new ErrorMatching(context.Closure, symbols);
        foreach (var operation in context.Closure.Operations)
        {
            if (operation.Traits.Get(TraitIds.Waitable) is { } trait)
            {
                _waiters[operation.Id] = Lower(operation, trait);
            }
        }
    }

    /// <summary>The classes of all waiters, in ordinal order of their operations.</summary>
    public IEnumerable<WaiterSpec> All => _context.Closure.Operations.SelectMany(Of).Select(waiter => waiter.Waiter);

    /// <summary>The methods that wait by the operation.</summary>
    public EquatableArray<WaiterMethodSpec> Methods(OperationShape operation) => Of(operation).Select(waiter => waiter.Method).ToEquatableArray();

    private IReadOnlyList<(WaiterSpec Waiter, WaiterMethodSpec Method)> Of(OperationShape operation)
        => _waiters.TryGetValue(operation.Id, out var waiters) ? waiters : [];

    private List<(WaiterSpec Waiter, WaiterMethodSpec Method)> Lower(OperationShape operation, Node trait)
    {
        var waiters = new List<(WaiterSpec Waiter, WaiterMethodSpec Method)>();
        if (trait is not ObjectNode all)
        {
            _context.Diagnostics.Add(Descriptors.InvalidTraitValue, trait.Position, TraitIds.Waitable, operation.Id.ToString(), "it has to be an object");
            return waiters;
        }

        foreach (var property in all.Properties)
        {
            try
            {
                var waiter = ObjectOf(property.Value, "a waiter");
                waiters.Add((Lower(operation, property, waiter), Method(operation, property.Name, waiter)));
            }
            catch (InvalidWaiterException invalid)
            {
                _context.Diagnostics.Add(
                    Descriptors.WaiterNotGenerated, invalid.Position, property.Name, operation.Id.ToString(), invalid.Message);
            }
        }

        return waiters;
    }

    private WaiterSpec Lower(OperationShape operation, Property property, ObjectNode waiter)
    {
        var methods = new PathMethods(_context.Model, _symbols);
        var outputs = new List<AcceptorSpec>();
        var errors = new List<AcceptorSpec>();
        foreach (var node in (waiter["acceptors"] as ArrayNode)?.Items ?? throw new InvalidWaiterException(waiter.Position, "it has no 'acceptors'"))
        {
            Lower(operation, ObjectOf(node, "an acceptor"), methods, outputs, errors);
        }

        var minDelay = Delay(waiter, "minDelay", DefaultMinDelay);
        return new WaiterSpec(_symbols.WaitersNamespace, _symbols.WaiterTypeName(operation, property.Name))
        {
            Name = property.Name,
            OperationName = operation.Id.Name,
            MinDelay = minDelay,
            MaxDelay = Math.Max(minDelay, Delay(waiter, "maxDelay", DefaultMaxDelay)),
            InputType = Input(operation).Type,
            OutputType = Output(operation).Type,
            Outputs = UpToTheFirstThatAlwaysHolds(outputs),
            Errors = UpToTheFirstThatAlwaysHolds(errors),
            Methods = methods.Methods,
            UsesDeprecated = methods.UsesDeprecated || Deprecations.In(_context.Model, operation),
        };
    }

    private void Lower(OperationShape operation, ObjectNode acceptor, PathMethods methods, List<AcceptorSpec> outputs, List<AcceptorSpec> errors)
    {
        var state = acceptor.String("state") switch
        {
            "success" => "Success",
            "failure" => "Failure",
            "retry" => "Retry",
            _ => throw new InvalidWaiterException((acceptor["state"] ?? acceptor).Position, "an acceptor's 'state' has to be success, failure or retry"),
        };
        if (acceptor["matcher"] is not ObjectNode { Properties: { Length: 1 } matchers })
        {
            throw new InvalidWaiterException((acceptor["matcher"] ?? acceptor).Position, "an acceptor's 'matcher' has to be an object with one member");
        }

        var matcher = matchers[0];
        switch (matcher.Name)
        {
            case "output":
                outputs.Add(Path(matcher.Value, state, methods, [Output(operation)], shapes => Value(operation.Output, shapes, "output")));
                break;
            case "inputOutput":
                outputs.Add(Path(matcher.Value, state, methods, [Input(operation), Output(operation)], shapes => new PathValue("", new ScopeType(new Dictionary<string, PathValue>
                {
                    ["input"] = Value(operation.Input, shapes, "input"),
                    ["output"] = Value(operation.Output, shapes, "output"),
                }))));
                break;
            case "success" when matcher.Value is BooleanNode success:
                (success.Value ? outputs : errors).Add(new AcceptorSpec(
                    null, null, state, success.Value && state == "Failure" ? $"{operation.Id.Name} succeeded, which it should not have." : null));
                break;
            case "errorType" when matcher.Value is StringNode error:
                errors.Add(new AcceptorSpec(null, _errors.Condition(error.Value), state));
                break;
            default:
                throw new InvalidWaiterException(matcher.NamePosition, $"there is no matcher '{matcher.Name}' with such a value");
        }
    }

    private static AcceptorSpec Path(
        Node node, string state, PathMethods methods, IReadOnlyList<(string Name, string Type)> parameters, Func<ShapeValues, PathValue> root)
    {
        var matcher = ObjectOf(node, "a matcher");
        var path = StringOf(matcher, "path");
        var expected = StringOf(matcher, "expected");
        var comparator = StringOf(matcher, "comparator");
        try
        {
            var condition = methods.Compute(
                path.Value,
                "Is" + state,
                parameters,
                root,
                (compiler, expression, value)
                    => (PathComparator.Compare(comparator.Value, expected.Value, compiler, expression, value), "bool"));
            return new AcceptorSpec(
                $"{path.Value} {comparator.Value} {expected.Value}",
                condition,
                state,
                state == "Failure" ? PathComparator.Reason(comparator.Value, path.Value, methods.IsLastSensitive ? null : expected.Value) : null);
        }
        catch (PathException exception)
        {
            throw new InvalidWaiterException(path.Position, exception.Describe(path.Value));
        }
    }

    private (string Name, string Type) Input(OperationShape operation) => ("input", _symbols.Qualify(_symbols.InputTypeName(operation)));

    private (string Name, string Type) Output(OperationShape operation) => ("output", _symbols.Qualify(_symbols.OutputTypeName(operation)));

    // What an operation does not have is as a structure without members.
    private PathValue Value(ShapeId id, ShapeValues shapes, string code) => shapes.Of(_context.Model[id], code, false, false, 0);

    private WaiterMethodSpec Method(OperationShape operation, string name, ObjectNode waiter)
    {
        var deprecation = waiter["deprecated"] is BooleanNode { Value: true } ? new DeprecationSpec($"The service's model deprecates the waiter {name}.") : null;
        return new WaiterMethodSpec(
            _symbols.WaiterMethodName(operation, name) + "Async",
            _symbols.WaiterType(operation, name),
            new DocumentationSpec(waiter.String("documentation"), WaiterWords.Describe(name)),
            Declarations.Deprecation(operation.Traits) ?? deprecation);
    }

    private static EquatableArray<AcceptorSpec> UpToTheFirstThatAlwaysHolds(List<AcceptorSpec> acceptors)
    {
        var always = acceptors.FindIndex(acceptor => acceptor.Condition is null);
        return (always < 0 ? acceptors : acceptors.GetRange(0, always + 1)).ToEquatableArray();
    }

    private static int Delay(ObjectNode waiter, string name, int fallback) => waiter[name] switch
    {
        null => fallback,
        NumberNode { Text: var text } when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= 1 => seconds,
        var node => throw new InvalidWaiterException(node.Position, $"'{name}' has to be a number of seconds from 1 on"),
    };

    private static ObjectNode ObjectOf(Node node, string what)
        => node as ObjectNode ?? throw new InvalidWaiterException(node.Position, what + " has to be an object");

    private static StringNode StringOf(ObjectNode matcher, string name)
        => matcher[name] as StringNode ?? throw new InvalidWaiterException((matcher[name] ?? matcher).Position, $"a matcher's '{name}' has to be a string");

    // Ends the lowering of one waiter; it goes no further.
    private sealed class InvalidWaiterException(int position, string reason) : Exception(reason)
    {
        public int Position { get; } = position;
    }
}
