using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>The media types of strings and blobs.</summary>
internal static class HttpMediaTypes
{
    /// <summary>The media type of a member's values, or null where the model says nothing.</summary>
    public static string? Of(SmithyModel model, Member member)
    {
        var target = model.Target(member);
        return target.Type is ShapeType.String or ShapeType.Blob
            ? member.Traits.String(TraitIds.MediaType) ?? target.Traits.String(TraitIds.MediaType)
            : null;
    }
}
