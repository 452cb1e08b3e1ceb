namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>Where a member's value is in a message.</summary>
internal enum MemberPlace
{
    /// <summary>The protocol does not send it.</summary>
    Nowhere,

    /// <summary>In the body, beside others.</summary>
    Body,

    /// <summary>It is the body.</summary>
    Payload,

    /// <summary>In what stands before the body: the URI, headers, the status.</summary>
    Head,
}
