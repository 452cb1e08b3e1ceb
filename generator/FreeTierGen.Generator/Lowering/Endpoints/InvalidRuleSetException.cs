namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>
/// Ends the reading of a rule set that is no rule set. <see cref="EndpointLowering"/> turns it into a diagnostic; it goes
/// no further.
/// </summary>
/// <param name="position">The byte offset in the model file of what is wrong.</param>
/// <param name="reason">What is wrong, as the end of a sentence.</param>
internal sealed class InvalidRuleSetException(int position, string reason) : Exception(reason)
{
    /// <summary>The byte offset in the model file of what is wrong.</summary>
    public int Position { get; } = position;
}
