namespace FreeTierGen.Generator.Specs;

/// <summary>What a structure stands for.</summary>
internal enum StructureRole
{
    /// <summary>A value inside of others, or an input.</summary>
    Value,

    /// <summary>An operation's output, which holds the response's metadata.</summary>
    Output,

    /// <summary>An error, an exception that is made from what is known of it already.</summary>
    Error,
}
