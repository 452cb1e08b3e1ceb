namespace FreeTierGen.Runtime.Tests.Streams;

/// <summary>Keeps what it is told, in order.</summary>
internal sealed class Noted : IProgress<long>
{
    public List<long> Values { get; } = [];

    public void Report(long value) => Values.Add(value);
}
