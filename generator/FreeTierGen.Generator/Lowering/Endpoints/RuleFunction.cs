namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>The functions of the rules language. <c>getAttr</c> is not among them: it is read as a property or an item.</summary>
internal enum RuleFunction
{
    IsSet,
    Not,
    BooleanEquals,
    StringEquals,
    IsValidHostLabel,
    IsVirtualHostableS3Bucket,
    ParseUrl,
    ParseArn,
    Partition,
    Substring,
    Split,
    UriEncode,
    Coalesce,
    IfThenElse,
}
