using FreeTierGen.Testing;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Conformance.Tests.Fuzzing;

/// <summary>
/// Whatever a service answers, a caller gets an output or one of the documented exceptions, and reading it takes memory linear in it. The
/// answers of all cases are changed, byte by byte and node by node.
/// </summary>
public sealed class AnswerFuzzTests
{
    private const int Answers = 1200;

    // A byte may stand for an object of a list whose type has many members.
    private static readonly MemoryBound Bound = new(256 * 1024, 1000);

    public static TheoryData<string> Protocols =>
    [
        "aws.protocols#awsJson1_0", "aws.protocols#awsJson1_1", "aws.protocols#restJson1", "aws.protocols#restXml", "aws.protocols#awsQuery", "aws.protocols#ec2Query",
        "smithy.protocols#rpcv2Cbor", "smithy.protocols#rpcv2Json",
    ];

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task Any_answer_is_an_output_or_a_documented_exception(string protocol)
    {
        ConformanceData.Directory("protocols");
        var seeds = AnswerSeed.Of(protocol);
        Assert.NotEmpty(seeds);
        var reader = new AnswerReader();

        await new Fuzzer(Bound).ProveAsync(Answers, random => AnswerMutator.Mutate(seeds, random), input => reader.FailureAsync((AnswerInput)input));
    }

    [Fact]
    public async Task Any_stream_of_events_ends_as_one_or_in_a_documented_exception()
    {
        ConformanceData.Directory("protocols");
        var seeds = AnswerSeed.OfEvents();
        Assert.NotEmpty(seeds);
        var reader = new AnswerReader();

        await new Fuzzer(Bound).ProveAsync(Answers, random => EventMutator.Mutate(seeds, random), input => reader.FailureAsync((AnswerInput)input));
    }
}
