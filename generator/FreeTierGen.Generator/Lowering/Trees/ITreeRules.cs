using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Trees;

/// <summary>What protocols whose bodies are trees of named members decide differently.</summary>
internal interface ITreeRules
{
    /// <summary>The format of the trees.</summary>
    WireFormat Format { get; }

    /// <summary>The form of timestamps that have no <c>@timestampFormat</c>.</summary>
    ValueForm DefaultTimestampForm { get; }

    /// <summary>The name of a structure's or union's member on the wire.</summary>
    string WireName(Member member);

    /// <summary>Whether the member is in the body, and not in a header, the URI or a stream.</summary>
    bool IsInBody(SmithyModel model, Member member);
}
