using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>What protocols decide differently of all that is in bodies, whatever the format.</summary>
internal interface IBodyRules
{
    /// <summary>The form of timestamps that have no <c>@timestampFormat</c>.</summary>
    ValueForm DefaultTimestampForm { get; }

    /// <summary>Whether the member is in the body, and not in a header, the URI or a stream.</summary>
    bool IsInBody(SmithyModel model, Member member);
}
