using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Services;

/// <summary>
/// Keys of Amazon S3 can have characters that XML 1.0 can't, so that its lists come percent-encoded where they are asked to be. Clients ask,
/// and read the names in them as they are.
/// </summary>
internal static class UrlNames
{
    /// <summary>The trait that such names have from then on: they are decoded where the answer says that it is encoded.</summary>
    public const string Encoded = "freetiergen#urlEncoded";

    // "EncodingType" in Amazon S3's reference of ListObjectsV2 and its like.
    private static readonly HashSet<string> Services = ["S3"];

    private const string Encoding = "EncodingType";

    /// <summary>Whether a member of an input asks for encoded names.</summary>
    public static bool IsAskedForBy(string sdkId, Member member) => Services.Contains(sdkId) && member.Name == Encoding;

    /// <summary>Marks the names in the outputs of such a service's lists.</summary>
    public static void Mark(SmithyModel model, ServiceShape service)
    {
        if (!Services.Contains(service.SdkId))
        {
            return;
        }

        foreach (var id in model.Shapes.Values.OfType<OperationShape>().Select(operation => operation.Output).Distinct().ToList())
        {
            if (model.Shapes.TryGetValue(id, out var output) && output.Member(Encoding) is not null)
            {
                foreach (var member in output.Members)
                {
                    Mark(model, member);
                    if (model.Target(member) is { Type: ShapeType.List } list && model.Target(list.Members[0]) is { Type: ShapeType.Structure } item)
                    {
                        foreach (var inner in item.Members)
                        {
                            Mark(model, inner);
                        }
                    }
                }
            }
        }
    }

    private static void Mark(SmithyModel model, Member member)
    {
        if (member.Name is "Delimiter" or "Prefix" or "Marker" or "NextMarker" or "StartAfter" or "Key" or "KeyMarker" or "NextKeyMarker"
            && model.Target(member).Type == ShapeType.String)
        {
            member.Traits = member.Traits.With(Encoded, new ObjectNode(member.Position, []));
        }
    }
}
