namespace FreeTierGen.Generator.Lowering.Values;

/// <summary>Where a structure stands. What its members are bound to counts at the top only.</summary>
internal enum ShapePosition
{
    /// <summary>Inside of something else.</summary>
    Member,

    /// <summary>An operation's input.</summary>
    Input,

    /// <summary>An operation's output, or an error.</summary>
    Output,

    /// <summary>An event of a stream.</summary>
    Event,
}
