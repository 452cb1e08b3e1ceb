using System.Globalization;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Endpoints;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Lowers a rule set to methods: a rule becomes an <c>if</c>, a large tree a method of its own.</summary>
internal sealed class RuleSetLowering
{
    private const string Begin = "Evaluate";
    private readonly RuleSet _ruleSet;
    private readonly RuleMethodPlan _plan;
    private readonly ResultLowering _results;
    private readonly Dictionary<string, CodeValue> _parameters;
    private readonly List<RuleMethodSpec?> _methods = [];

    private RuleSetLowering(RuleSet ruleSet, ResultLowering results)
    {
        _ruleSet = ruleSet;
        _plan = new RuleMethodPlan(ruleSet.Rules);
        _results = results;
        _parameters = ParameterLowering.Values(ruleSet.Parameters);
    }

    /// <summary>The methods, the first of which begins.</summary>
    public static EquatableArray<RuleMethodSpec> Lower(RuleSet ruleSet, ResultLowering results)
    {
        results.Names.Reserve([Begin, "Resolve", "Partitions"]);
        var lowering = new RuleSetLowering(ruleSet, results);
        lowering.LowerMethod(Begin, ruleSet.Rules, [], mayGoOn: false);
        return lowering._methods.Select(method => method!).ToEquatableArray();
    }

    private RuleMethodSpec LowerMethod(string name, IReadOnlyList<Rule> rules, IReadOnlyList<Variable> variables, bool mayGoOn)
    {
        // A method stands before those that it calls.
        var place = _methods.Count;
        _methods.Add(null);
        var values = _parameters.Concat(variables.Select(variable =>
            new KeyValuePair<string, CodeValue>(variable.Name, new CodeValue(variable.Local, false, variable.Type))));
        var scope = CodeScope.OfMethod(values);
        var body = new Body(scope, variables.Select(variable => variable.Name));
        if (name == Begin)
        {
            foreach (var parameter in _ruleSet.Parameters.Where(parameter => parameter is { IsRequired: true, Default: null }))
            {
                body.Statements.Add(ResultLowering.Require(parameter, scope));
                scope.MarkSet(parameter.Name);
            }
        }

        LowerPieces(name, rules, body, mayGoOn);
        var method = new RuleMethodSpec(
            name,
            !scope.UsesPartitions,
            mayGoOn,
            variables.Select(variable => new RuleVariableSpec(variable.Local, RuntimeTypes.Of(variable.Type))).ToEquatableArray(),
            body.Statements.ToEquatableArray());
        _methods[place] = method;
        return method;
    }

    // Rules that are too many for one method go on in the next one.
    private void LowerPieces(string name, IReadOnlyList<Rule> rules, Body body, bool mayGoOn)
    {
        var pieces = mayGoOn ? [[.. rules]] : _plan.Cut(rules);
        if (pieces.Count == 1)
        {
            LowerRules(rules, body, mayGoOn);
            return;
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            var isLast = i == pieces.Count - 1;
            var pieceName = _results.Names.Take(name + "Part" + (i + 1).ToString(CultureInfo.InvariantCulture), "Rules");
            var call = Call(pieceName, pieces[i], body, mayGoOn: !isLast);
            body.Statements.Add(isLast
                ? new RuleLineSpec("return " + call)
                : new RuleIfSpec(
                    new[] { $"{call} is {{ }} endpoint{i + 1}" }.ToEquatableArray(),
                    new RuleStatementSpec[] { new RuleLineSpec($"return endpoint{i + 1}") }.ToEquatableArray()));
        }
    }

    private string Call(string name, IReadOnlyList<Rule> rules, Body body, bool mayGoOn)
    {
        var names = new HashSet<string>(rules.SelectMany(rule => rule.Names), StringComparer.Ordinal);
        var variables = body.Variables()
            .Distinct()
            .Where(names.Contains)
            .Select(variable => new Variable(variable, body.Scope.Value(variable).Code, body.Scope.Value(variable).Type))
            .ToList();
        if (!LowerMethod(name, rules, variables, mayGoOn).IsStatic)
        {
            body.Scope.UsePartitions();
        }

        return $"{name}({string.Join(", ", variables.Select(variable => variable.Local).Prepend("in parameters"))})";
    }

    private void LowerRules(IReadOnlyList<Rule> rules, Body body, bool mayGoOn)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (TryLowerGuard(rules, i, body))
            {
                return;
            }

            // What follows a rule without conditions is never reached.
            if (LowerRule(rules[i], 0, body))
            {
                return;
            }
        }

        body.Statements.Add(mayGoOn ? new RuleLineSpec("return null") : _results.ThrowNoMatch());
    }

    // A tree that needs a value, and after it just the error for its absence: the error comes first, and the tree is not nested.
    private bool TryLowerGuard(IReadOnlyList<Rule> rules, int index, Body body)
    {
        if (index != rules.Count - 2
            || rules[index] is not TreeRule { Conditions.Count: > 0 } tree
            || ConditionCode.SetWhereTrue(tree.Conditions[0].Expression) is not { } needed
            || body.Scope.IsSet(needed)
            || tree.Conditions.Skip(1).Any(condition => CanFail(condition.Expression, needed, body.Scope))
            || rules[index + 1] is not ErrorRule { Conditions.Count: 0 } error)
        {
            return false;
        }

        var absent = ConditionCode.Of(tree.Conditions[0].Expression, body.Scope, negated: true);
        var inner = body.Open();
        LowerResult(error, inner);
        AddIf(body, [absent], inner);
        body.Scope.MarkSet(needed);
        return LowerRule(tree, 1, body);
    }

    // Whether a condition can fail where a value is known to be set.
    private static bool CanFail(RuleExpression expression, string set, CodeScope scope)
    {
        var inner = scope.Open();
        inner.MarkSet(set);
        return IsTest(expression, inner);
    }

    // True where the rule always ends the evaluation.
    private bool LowerRule(Rule rule, int first, Body body)
    {
        var conditions = new List<string>();
        var inner = body.Open();
        for (var i = first; i < rule.Conditions.Count; i++)
        {
            var condition = rule.Conditions[i];
            var variable = condition.Variable is { } name && IsUsed(rule, i, name) ? name : null;
            if (variable is not null && !IsTest(condition.Expression, inner.Scope))
            {
                if (conditions.Count > 0)
                {
                    LowerRule(rule, i, inner);
                    AddIf(body, conditions, inner);
                    return false;
                }

                Declare(variable, condition.Expression, body);
                inner = body.Open();
                continue;
            }

            if (variable is not null)
            {
                AddTest(conditions, variable, condition.Expression, inner);
                continue;
            }

            switch (ConditionCode.Of(condition.Expression, inner.Scope))
            {
                case "true":
                case not "false" when IsImplied(rule, i):
                    break;
                case "false":
                    return false;
                case var code:
                    conditions.Add(code);
                    break;
            }

            if (ConditionCode.SetWhereTrue(condition.Expression) is { } set)
            {
                inner.Scope.MarkSet(set);
            }
        }

        if (conditions.Count == 0)
        {
            LowerResult(rule, body);
            return true;
        }

        LowerResult(rule, inner);
        AddIf(body, conditions, inner);
        return false;
    }

    private void LowerResult(Rule rule, Body body)
    {
        switch (rule)
        {
            case EndpointRule endpoint:
                body.Statements.Add(_results.Return(endpoint.Endpoint, body.Scope));
                break;
            case ErrorRule error:
                body.Statements.Add(ResultLowering.Throw(error.Message, body.Scope));
                break;
            case TreeRule tree when _plan.IsMethod(tree):
                var name = _results.Names.Take(RuleMethodNames.Of(tree.Conditions), "2");
                body.Statements.Add(new RuleLineSpec("return " + Call(name, tree.Rules, body, mayGoOn: false)));
                break;
            case TreeRule tree:
                LowerRules(tree.Rules, body, mayGoOn: false);
                break;
        }
    }

    // A value that is compared next need not be tested for being there.
    private static bool IsImplied(Rule rule, int index)
        => index + 1 < rule.Conditions.Count
            && ConditionCode.SetWhereTrue(rule.Conditions[index].Expression) is { } name
            && rule.Conditions[index + 1] is { Variable: null, Expression: CallExpression next }
            && next is { Function: RuleFunction.StringEquals or RuleFunction.BooleanEquals }
            && next.Parts[0] is ReferenceExpression reference
            && reference.Name == name
            && next.Parts[1] is TextLiteral or BooleanLiteral;

    private static bool IsUsed(Rule rule, int index, string name)
        => rule.ResultRefersTo(name) || rule.Conditions.Skip(index + 1).Any(condition => condition.Expression.RefersTo(name));

    // Whether the condition can fail at all. What always gives a value is just declared.
    private static bool IsTest(RuleExpression expression, CodeScope scope)
        => expression.Type == RuleType.Boolean || ExpressionCode.IsOptional(expression, scope);

    private static void Declare(string variable, RuleExpression expression, Body body)
    {
        var code = ExpressionCode.Of(expression, body.Scope);
        if (!body.Scope.HasLocal(variable, code))
        {
            var local = body.Scope.DeclareLocal(variable, expression.Type, code);
            body.Statements.Add(new RuleLineSpec($"var {local} = {ExpressionCode.WithoutParentheses(expression, code)}"));
            body.Declare(variable);
        }
    }

    private static void AddTest(List<string> conditions, string variable, RuleExpression expression, Body inner)
    {
        var code = ExpressionCode.Of(expression, inner.Scope);
        var isNullable = ExpressionCode.IsNullable(expression, inner.Scope);
        var local = inner.Scope.DeclarePattern(variable, expression.Type);
        inner.Declare(variable);
        conditions.Add($"{code} is {(isNullable ? "{ }" : "var")} {local}");
        if (expression.Type == RuleType.Boolean)
        {
            conditions.Add(local);
        }
    }

    private static void AddIf(Body body, List<string> conditions, Body inner)
        => body.Statements.Add(new RuleIfSpec(conditions.ToEquatableArray(), inner.Statements.ToEquatableArray()));

    // A block: its scope, its statements, and the variables that are in scope, those of the blocks around it first.
    private sealed class Body(CodeScope scope, IEnumerable<string> variables, Body? outer = null)
    {
        private readonly List<string> _variables = [.. variables];

        public CodeScope Scope { get; } = scope;

        public List<RuleStatementSpec> Statements { get; } = [];

        public Body Open() => new(Scope.Open(), [], this);

        public void Declare(string variable) => _variables.Add(variable);

        public IEnumerable<string> Variables() => outer is null ? _variables : outer.Variables().Concat(_variables);
    }

    private sealed record Variable(string Name, string Local, RuleType Type);
}
