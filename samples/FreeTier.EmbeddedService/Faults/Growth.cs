namespace FreeTier.EmbeddedService;

/// <summary>In what ways answers are newer than the model that a client was made from.</summary>
[Flags]
public enum Growth
{
    /// <summary>In none.</summary>
    None = 0,

    /// <summary>Structures have a member <c>newerMember</c>, with values nested in it.</summary>
    Members = 1,

    /// <summary>Enums have values of no known name: <c>PAUSED</c>, <c>EUR</c>, <c>ENTERPRISE</c>, <c>SUSPENDED</c>.</summary>
    EnumValues = 2,

    /// <summary>Rewards are of a kind of no known name: <c>voucher</c>.</summary>
    UnionMembers = 4,

    /// <summary>Optional members that are absent are sent as JSON null.</summary>
    Nulls = 8,
}
