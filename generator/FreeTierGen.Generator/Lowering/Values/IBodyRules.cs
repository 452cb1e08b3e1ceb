using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>What protocols decide differently of all that is in bodies, whatever the format.</summary>
internal interface IBodyRules
{
    /// <summary>The form of timestamps that have no <c>@timestampFormat</c>.</summary>
    ValueForm DefaultTimestampForm { get; }

    /// <summary>Whether <c>@timestampFormat</c> counts.</summary>
    bool HasTimestampFormats { get; }

    /// <summary>Whether big integers and decimals are texts, as not all readers of the format have numbers of their size.</summary>
    bool HasBigNumbersAsText { get; }

    /// <summary>Whether names that a service encodes as in URLs are decoded: those that XML has no place for.</summary>
    bool HasUrlNames { get; }

    /// <summary>Whether the member is in the body, and not in a header, the URI or a stream.</summary>
    bool IsInBody(SmithyModel model, Member member);
}
