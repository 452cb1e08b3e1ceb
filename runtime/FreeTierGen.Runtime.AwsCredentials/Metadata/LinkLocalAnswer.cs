namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>What was answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, which may hold secrets.</param>
internal readonly record struct LinkLocalAnswer(int Status, byte[] Body)
{
    /// <summary>Shows nothing of the body.</summary>
    public override string ToString() => $"status {Status}";
}
