using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Calls.Sqs;

/// <summary>Whole calls of an Amazon SQS operation over HTTP in memory, beside the official SDK's.</summary>
internal sealed class SqsSuite : InProcessSuite
{
    public override string Name => "sqs";

    protected override bool IsClose => true;

    protected override IEnumerable<Type> Benchmarks => [typeof(ReceiveMessageBenchmarks)];
}
