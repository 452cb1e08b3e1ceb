namespace FreeTierGen.Runtime.Paths;

/// <summary>
/// What a format's reader throws where it knows the member. By this, who tells of it needs to know no format, and programs have none that
/// they do not use.
/// </summary>
internal interface IPlacedFailure
{
    /// <summary>The member, as a JSON pointer; null where it is not known.</summary>
    string? Path { get; }
}
