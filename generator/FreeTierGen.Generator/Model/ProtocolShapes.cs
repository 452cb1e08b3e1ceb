namespace FreeTierGen.Generator.Model;

/// <summary>The shapes that protocols have no form for.</summary>
internal static class ProtocolShapes
{
    /// <summary>Whether values of a type can be sent and received.</summary>
    public static bool CanCarry(Protocol protocol, ShapeType type)
        => type != ShapeType.Document || protocol.TraitId is not (TraitIds.RpcV2Cbor or TraitIds.RestXml or TraitIds.AwsQuery or TraitIds.Ec2Query);

    /// <summary>Whether values of a type can be sent, as far as they can be received.</summary>
    public static bool CanSend(Protocol protocol, ShapeType type) => type != ShapeType.Map || protocol.TraitId != TraitIds.Ec2Query;

    /// <summary>Whether there are types that can't be received, or sent.</summary>
    public static bool CarriesAll(Protocol protocol) => CanCarry(protocol, ShapeType.Document) && CanSend(protocol, ShapeType.Map);
}
