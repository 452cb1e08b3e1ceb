using System.Globalization;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>
/// Lowers a decision diagram to methods: nodes that several others lead to, and every few nodes of a long path, begin a
/// method. Methods share assigned values through a struct.
/// </summary>
internal sealed class DecisionDiagramLowering
{
    private const int MaxNodesOfMethod = 12;
    private const string Begin = "Evaluate";
    private const string Variables = "variables";
    private readonly DecisionDiagram _diagram;
    private readonly ResultLowering _results;
    private readonly Dictionary<string, CodeValue> _values;
    private readonly List<RuleVariableSpec> _variables = [];
    private readonly Dictionary<int, int> _incoming = [];
    private readonly Dictionary<int, string> _names = [];
    private readonly List<RuleMethodSpec> _methods = [];

    // Nodes that became methods and were not lowered yet. A path is as long as there are conditions, too long for one stack.
    private readonly Stack<int> _pending = new();
    private readonly Dictionary<string, List<string>> _callers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _usesPartitions = new(StringComparer.Ordinal);

    private DecisionDiagramLowering(DecisionDiagram diagram, ResultLowering results)
    {
        _diagram = diagram;
        _results = results;
        _values = ParameterLowering.Values(diagram.Parameters);
        Count(diagram.Root);
        DeclareVariables();
    }

    /// <summary>The methods, the first of which begins, and the variables that they share.</summary>
    public static (EquatableArray<RuleMethodSpec> Methods, EquatableArray<RuleVariableSpec> Variables) Lower(
        DecisionDiagram diagram, ResultLowering results)
    {
        results.Names.Reserve([Begin, "Resolve", "Partitions", "Variables"]);
        var lowering = new DecisionDiagramLowering(diagram, results);
        lowering.LowerMethods();
        return (lowering._methods.ToEquatableArray(), lowering._variables.ToEquatableArray());
    }

    private void LowerMethods()
    {
        LowerMethod(Begin, _diagram.Root);
        while (_pending.Count > 0)
        {
            var reference = _pending.Pop();
            LowerMethod(_names[reference], reference);
        }

        // What calls a method that asks for the partitions is no static method either.
        var asking = new Stack<string>(_usesPartitions);
        while (asking.Count > 0)
        {
            foreach (var caller in _callers.TryGetValue(asking.Pop(), out var callers) ? callers : [])
            {
                if (_usesPartitions.Add(caller))
                {
                    asking.Push(caller);
                }
            }
        }

        for (var i = 0; i < _methods.Count; i++)
        {
            _methods[i] = _methods[i] with { IsStatic = !_usesPartitions.Contains(_methods[i].Name) };
        }
    }

    // Only variables that something reads that can be reached.
    private void DeclareVariables()
    {
        var reached = _incoming.Keys.ToList();
        var conditions = reached.Select(_diagram.Condition).Distinct().ToList();
        var read = new HashSet<string>(StringComparer.Ordinal);
        var assigned = new HashSet<string>(conditions.Select(condition => condition.Variable).OfType<string>(), StringComparer.Ordinal);
        foreach (var condition in conditions)
        {
            condition.Expression.AddNames(read);
        }

        foreach (var reference in reached.Select(_diagram.Branches).SelectMany(branches => new[] { branches.WhereTrue, branches.WhereFalse }).Distinct())
        {
            read.UnionWith(_diagram.Result(reference)?.Names ?? []);
        }

        var fields = new NameScope(StringComparer.Ordinal, ReservedWords.OfEndpointResolver);
        foreach (var condition in _diagram.Conditions.Where(condition => condition.Variable is not null))
        {
            var (name, type) = (condition.Variable!, RuntimeTypes.Of(condition.Expression.Type) + "?");
            if (_values.ContainsKey(name) || !read.Contains(name))
            {
                continue;
            }

            if (!assigned.Contains(name))
            {
                // What no path assigns is never set.
                _values[name] = new CodeValue($"default({type})", true, condition.Expression.Type);
                continue;
            }

            var field = fields.Take(Casing.Pascal(name), "Value");
            _variables.Add(new RuleVariableSpec(field, type));
            _values[name] = new CodeValue($"{Variables}.{field}", true, condition.Expression.Type);
        }
    }

    private void Count(int root)
    {
        var pending = new Stack<int>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var reference = pending.Pop();
            if (!DecisionDiagram.IsNode(reference))
            {
                continue;
            }

            _incoming.TryGetValue(reference, out var count);
            _incoming[reference] = count + 1;
            if (count == 0)
            {
                var (whereTrue, whereFalse) = _diagram.Branches(reference);
                pending.Push(whereFalse);
                pending.Push(whereTrue);
            }
        }
    }

    private void LowerMethod(string name, int reference)
    {
        var scope = CodeScope.OfMethod(_values);
        var method = new Method(name);
        var statements = new List<RuleStatementSpec>();
        if (name == Begin)
        {
            foreach (var parameter in _diagram.Parameters.Where(parameter => parameter is { IsRequired: true, Default: null }))
            {
                statements.Add(ResultLowering.Require(parameter, scope));
                scope.MarkSet(parameter.Name);
            }

            if (_variables.Count > 0)
            {
                statements.Add(new RuleLineSpec($"var {Variables} = default(Variables)"));
            }
        }

        LowerNode(reference, scope, statements, method);
        if (scope.UsesPartitions)
        {
            _usesPartitions.Add(name);
        }

        // A method stands before those that it calls, in the order of their calls.
        method.Begun.Reverse();
        method.Begun.ForEach(_pending.Push);
        var shared = name == Begin || _variables.Count == 0
            ? EquatableArray<RuleVariableSpec>.Empty
            : new[] { new RuleVariableSpec(Variables, "ref Variables") }.ToEquatableArray();
        _methods.Add(new RuleMethodSpec(name, !scope.UsesPartitions, false, shared, statements.ToEquatableArray()));
    }

    private void Lower(int reference, CodeScope scope, List<RuleStatementSpec> statements, Method method)
    {
        if (!DecisionDiagram.IsNode(reference))
        {
            statements.Add(LowerResult(reference, scope));
        }
        else if (IsMethod(reference) || method.Nodes >= MaxNodesOfMethod)
        {
            statements.Add(Call(reference, method));
        }
        else
        {
            LowerNode(reference, scope, statements, method);
        }
    }

    private void LowerNode(int reference, CodeScope scope, List<RuleStatementSpec> statements, Method method)
    {
        if (!DecisionDiagram.IsNode(reference))
        {
            statements.Add(LowerResult(reference, scope));
            return;
        }

        method.Nodes++;
        var condition = _diagram.Condition(reference);
        var (whereTrue, whereFalse) = _diagram.Branches(reference);
        var variable = condition.Variable is { } name && _values.ContainsKey(name) ? name : null;
        var set = variable ?? ConditionCode.SetWhereTrue(condition.Expression);
        if (variable is not null && condition.Expression.Type != RuleType.Boolean && !ExpressionCode.IsOptional(condition.Expression, scope))
        {
            statements.Add(new RuleLineSpec(Assignment(variable, condition.Expression, scope)));
            scope.MarkSet(variable);
            Lower(whereTrue, scope, statements, method);
            return;
        }

        // The shorter branch leaves first, so that what is long is not nested.
        var leavesWhereFalse = IsShort(whereFalse) && !IsShort(whereTrue);
        var code = Test(condition.Expression, variable, scope, leavesWhereFalse);
        if (code is "true" or "false")
        {
            Lower(code == "true" != leavesWhereFalse ? whereTrue : whereFalse, scope, statements, method);
            return;
        }

        var inner = scope.Open();
        Mark(leavesWhereFalse ? scope : inner, set);
        var leaving = new List<RuleStatementSpec>();
        Lower(leavesWhereFalse ? whereFalse : whereTrue, inner, leaving, method);
        statements.Add(new RuleIfSpec(new[] { code }.ToEquatableArray(), leaving.ToEquatableArray()));
        Lower(leavesWhereFalse ? whereTrue : whereFalse, scope, statements, method);
    }

    private static void Mark(CodeScope scope, string? name)
    {
        if (name is not null)
        {
            scope.MarkSet(name);
        }
    }

    private string Test(RuleExpression expression, string? variable, CodeScope scope, bool negated)
    {
        if (variable is null)
        {
            return ConditionCode.Of(expression, scope, negated);
        }

        var assignment = $"({Assignment(variable, expression, scope)})";
        return expression.Type == RuleType.Boolean
            ? assignment + (negated ? " != true" : " == true")
            : assignment + (negated ? " is null" : " is not null");
    }

    private string Assignment(string variable, RuleExpression expression, CodeScope scope)
        => $"{_values[variable].Code} = {ExpressionCode.Of(expression, scope)}";

    private RuleStatementSpec LowerResult(int reference, CodeScope scope) => _diagram.Result(reference) switch
    {
        EndpointRule endpoint => _results.Return(endpoint.Endpoint, scope),
        ErrorRule error => ResultLowering.Throw(error.Message, scope),
        _ => _results.ThrowNoMatch(),
    };

    private RuleLineSpec Call(int reference, Method caller)
    {
        if (!_names.TryGetValue(reference, out var name))
        {
            var number = Math.Abs(reference).ToString(CultureInfo.InvariantCulture);
            _names[reference] = name = _results.Names.Take((reference > 0 ? "Node" : "NotNode") + number, "Rules");
            _callers.Add(name, []);
            caller.Begun.Add(reference);
        }

        _callers[name].Add(caller.Name);
        return new RuleLineSpec($"return {name}(in parameters{(_variables.Count > 0 ? $", ref {Variables}" : "")})");
    }

    private bool IsMethod(int reference) => _incoming[reference] > 1;

    private bool IsShort(int reference) => !DecisionDiagram.IsNode(reference) || IsMethod(reference);

    // How much a method has already, and which methods it is the first to call.
    private sealed class Method(string name)
    {
        public string Name { get; } = name;

        public int Nodes { get; set; }

        public List<int> Begun { get; } = [];
    }
}
