namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>The types of the endpoint rules language. Whether a value is set is not part of its type here.</summary>
internal enum RuleType
{
    Text,
    Boolean,
    Integer,
    TextList,
    Url,
    Arn,
    Partition,
}
