using System.Buffers.Binary;
using System.Globalization;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Reads the value of <c>smithy.rules#endpointBdd</c>.</summary>
internal static class DecisionDiagramReader
{
    private const int NodeSize = 12;

    /// <summary>The diagram.</summary>
    /// <exception cref="InvalidRuleSetException">The value is none.</exception>
    public static DecisionDiagram Read(Node node)
    {
        var root = node as ObjectNode ?? throw new InvalidRuleSetException(node.Position, "it has to be an object");
        RuleSetReader.CheckVersion(root);
        var parameters = ParameterReader.Read(root);
        var scope = RuleScope.Of(parameters);
        var conditions = Items(root, "conditions").Select(item => RuleSetReader.ReadCondition(item, scope)).ToList();
        var results = Items(root, "results").Select(item => ReadResult(item, scope)).ToList();
        var nodes = ReadNodes(root);
        var first = Integer(root, "root");
        Check(root, nodes, first, conditions.Count, results.Count);
        return new DecisionDiagram(parameters, conditions, results, nodes, first);
    }

    private static Rule ReadResult(Node node, RuleScope scope)
    {
        var rule = RuleSetReader.ReadRule(node, scope);
        return rule.Conditions.Count == 0 && rule is not TreeRule
            ? rule
            : throw new InvalidRuleSetException(node.Position, "a result has to be an endpoint or an error without conditions");
    }

    private static List<DiagramNode> ReadNodes(ObjectNode root)
    {
        var text = root["nodes"] as StringNode ?? throw new InvalidRuleSetException(root.Position, "'nodes' has to be a string");
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(text.Value);
        }
        catch (FormatException)
        {
            throw new InvalidRuleSetException(text.Position, "'nodes' is not in base64");
        }

        var count = Integer(root, "nodeCount");
        if (bytes.Length % NodeSize != 0 || bytes.Length / NodeSize != count)
        {
            throw new InvalidRuleSetException(text.Position, "'nodes' does not have as many nodes as 'nodeCount' says");
        }

        var nodes = new List<DiagramNode>(count);
        for (var at = 0; at < bytes.Length; at += NodeSize)
        {
            var node = bytes.AsSpan(at, NodeSize);
            nodes.Add(new DiagramNode(
                BinaryPrimitives.ReadInt32BigEndian(node),
                BinaryPrimitives.ReadInt32BigEndian(node.Slice(4)),
                BinaryPrimitives.ReadInt32BigEndian(node.Slice(8))));
        }

        return nodes;
    }

    // The first node stands for the terminals and is never referred to. Conditions are tested in their order on every
    // path, which also says that no path comes back to where it was.
    private static void Check(ObjectNode root, List<DiagramNode> nodes, int first, int conditions, int results)
    {
        var isSound = IsReference(first, nodes, results) && first > -1;
        for (var i = 1; isSound && i < nodes.Count; i++)
        {
            var node = nodes[i];
            isSound = node.Condition >= 0 && node.Condition < conditions
                && IsReference(node.High, nodes, results) && IsAfter(node, node.High, nodes)
                && IsReference(node.Low, nodes, results) && IsAfter(node, node.Low, nodes);
        }

        if (!isSound)
        {
            throw new InvalidRuleSetException(root.Position, "its nodes are no ordered decision diagram over its conditions and results");
        }
    }

    private static bool IsReference(int reference, List<DiagramNode> nodes, int results)
        => reference is 1 or -1
            || (DecisionDiagram.IsNode(reference) && Math.Abs(reference) <= nodes.Count)
            || (reference >= DecisionDiagram.NoMatch && reference - DecisionDiagram.NoMatch <= results);

    private static bool IsAfter(DiagramNode node, int reference, List<DiagramNode> nodes)
        => !DecisionDiagram.IsNode(reference) || nodes[Math.Abs(reference) - 1].Condition > node.Condition;

    private static Node[] Items(ObjectNode root, string name)
        => (root[name] as ArrayNode ?? throw new InvalidRuleSetException(root.Position, $"'{name}' has to be an array")).Items;

    private static int Integer(ObjectNode root, string name)
        => root[name] is NumberNode number
            && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new InvalidRuleSetException(root.Position, $"'{name}' has to be an integer");
}
