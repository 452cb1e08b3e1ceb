using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs.Json;

namespace FreeTierGen.Generator.Lowering.Json;

/// <summary>What protocols that carry JSON decide differently.</summary>
internal interface IJsonProtocol
{
    /// <summary>The form of timestamps that have no <c>@timestampFormat</c>.</summary>
    JsonForm DefaultTimestampForm { get; }

    /// <summary>The name of a structure's or union's member on the wire.</summary>
    string WireName(Member member);

    /// <summary>Whether the member is in the JSON body, and not in a header, the URI or a stream.</summary>
    bool IsInBody(SmithyModel model, Member member);
}
