using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Trees;

/// <summary>What protocols whose bodies are trees of named members decide differently.</summary>
internal interface ITreeRules : IBodyRules
{
    /// <summary>The format of the trees.</summary>
    WireFormat Format { get; }

    /// <summary>The name of a structure's or union's member on the wire.</summary>
    string WireName(Member member);
}
