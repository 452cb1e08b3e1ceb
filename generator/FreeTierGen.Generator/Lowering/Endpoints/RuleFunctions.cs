namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>What the functions of the rules language are called, take and give.</summary>
internal static class RuleFunctions
{
    /// <summary>The functions that take a fixed list of types. The others have rules of their own.</summary>
    private static readonly Dictionary<string, Signature> Fixed = new(StringComparer.Ordinal)
    {
        ["not"] = new(RuleFunction.Not, RuleType.Boolean, RuleType.Boolean),
        ["booleanEquals"] = new(RuleFunction.BooleanEquals, RuleType.Boolean, RuleType.Boolean, RuleType.Boolean),
        ["stringEquals"] = new(RuleFunction.StringEquals, RuleType.Boolean, RuleType.Text, RuleType.Text),
        ["isValidHostLabel"] = new(RuleFunction.IsValidHostLabel, RuleType.Boolean, RuleType.Text, RuleType.Boolean),
        ["parseURL"] = new(RuleFunction.ParseUrl, RuleType.Url, RuleType.Text),
        ["substring"] = new(RuleFunction.Substring, RuleType.Text, RuleType.Text, RuleType.Integer, RuleType.Integer, RuleType.Boolean),
        ["split"] = new(RuleFunction.Split, RuleType.TextList, RuleType.Text, RuleType.Text, RuleType.Integer),
        ["uriEncode"] = new(RuleFunction.UriEncode, RuleType.Text, RuleType.Text),
        ["aws.partition"] = new(RuleFunction.Partition, RuleType.Partition, RuleType.Text),
        ["aws.parseArn"] = new(RuleFunction.ParseArn, RuleType.Arn, RuleType.Text),
        ["aws.isVirtualHostableS3Bucket"] =
            new(RuleFunction.IsVirtualHostableS3Bucket, RuleType.Boolean, RuleType.Text, RuleType.Boolean),
    };

    /// <summary>The call of a function.</summary>
    /// <exception cref="InvalidRuleSetException">There is no such function, or it takes other arguments.</exception>
    public static CallExpression Call(int position, string name, IReadOnlyList<RuleExpression> arguments)
    {
        if (Fixed.TryGetValue(name, out var signature))
        {
            Require(position, name, arguments.Count == signature.Arguments.Length, $"{signature.Arguments.Length} arguments");
            for (var i = 0; i < arguments.Count; i++)
            {
                var expected = signature.Arguments[i];
                Require(position, name, arguments[i].Type == expected, $"{Describe(expected)} as argument {i + 1}");
            }

            return new CallExpression(signature.Function, arguments, signature.Result);
        }

        switch (name)
        {
            case "isSet":
                Require(position, name, arguments.Count == 1, "1 argument");
                return new CallExpression(RuleFunction.IsSet, arguments, RuleType.Boolean);
            case "coalesce":
                Require(position, name, arguments.Count >= 2, "2 arguments or more");
                Require(position, name, arguments.All(argument => argument.Type == arguments[0].Type), "arguments of one type");
                return new CallExpression(RuleFunction.Coalesce, arguments, arguments[0].Type);
            case "ite":
                Require(position, name, arguments.Count == 3, "3 arguments");
                Require(position, name, arguments[0].Type == RuleType.Boolean, "a boolean as argument 1");
                Require(position, name, arguments[1].Type == arguments[2].Type, "two results of one type");
                return new CallExpression(RuleFunction.IfThenElse, arguments, arguments[1].Type);
            default:
                throw new InvalidRuleSetException(position, $"the function '{name}' is unknown");
        }
    }

    /// <summary>The property that <c>getAttr</c> reads from a value, or null where values of the type have no such property.</summary>
    public static RuleProperty? Property(RuleType type, string name) => (type, name) switch
    {
        (RuleType.Url, "scheme") => new("Scheme", RuleType.Text),
        (RuleType.Url, "authority") => new("Authority", RuleType.Text),
        (RuleType.Url, "path") => new("Path", RuleType.Text),
        (RuleType.Url, "normalizedPath") => new("NormalizedPath", RuleType.Text),
        (RuleType.Url, "isIp") => new("IsIp", RuleType.Boolean),
        (RuleType.Arn, "partition") => new("Partition", RuleType.Text),
        (RuleType.Arn, "service") => new("Service", RuleType.Text),
        (RuleType.Arn, "region") => new("Region", RuleType.Text),
        (RuleType.Arn, "accountId") => new("AccountId", RuleType.Text),
        (RuleType.Arn, "resourceId") => new("ResourceId", RuleType.TextList),
        (RuleType.Partition, "name") => new("Name", RuleType.Text),
        (RuleType.Partition, "dnsSuffix") => new("DnsSuffix", RuleType.Text),
        (RuleType.Partition, "dualStackDnsSuffix") => new("DualStackDnsSuffix", RuleType.Text),
        (RuleType.Partition, "supportsFIPS") => new("SupportsFips", RuleType.Boolean),
        (RuleType.Partition, "supportsDualStack") => new("SupportsDualStack", RuleType.Boolean),
        (RuleType.Partition, "implicitGlobalRegion") => new("ImplicitGlobalRegion", RuleType.Text),
        _ => null,
    };

    /// <summary>A type in words.</summary>
    public static string Describe(RuleType type) => type switch
    {
        RuleType.Text => "a string",
        RuleType.Boolean => "a boolean",
        RuleType.Integer => "an integer",
        RuleType.TextList => "a list of strings",
        RuleType.Url => "a URL",
        RuleType.Arn => "an ARN",
        _ => "a partition",
    };

    private static void Require(int position, string name, bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidRuleSetException(position, $"the function '{name}' takes {what}");
        }
    }

    private sealed class Signature(RuleFunction function, RuleType result, params RuleType[] arguments)
    {
        public RuleFunction Function { get; } = function;

        public RuleType Result { get; } = result;

        public RuleType[] Arguments { get; } = arguments;
    }
}

/// <summary>A property that <c>getAttr</c> reads.</summary>
/// <param name="Name">What it is called in C#.</param>
/// <param name="Type">Its type.</param>
internal sealed record RuleProperty(string Name, RuleType Type);
