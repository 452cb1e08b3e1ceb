namespace FreeTierGen.Reliability.Tests.Subjects;

/// <summary>What the model says of sending an operation's request twice.</summary>
internal enum Kind
{
    /// <summary>It does no harm: <c>@readonly</c> or <c>@idempotent</c>.</summary>
    Harmless,

    /// <summary>A token of the request lets the service recognise it.</summary>
    Token,

    /// <summary>Nothing: it might be done twice.</summary>
    Plain,
}
