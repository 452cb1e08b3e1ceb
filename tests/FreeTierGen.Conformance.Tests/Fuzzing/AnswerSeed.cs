using FreeTierGen.Conformance.Tests.Events;
using FreeTierGen.Conformance.Tests.Messages;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Conformance.Tests.Fuzzing;

/// <summary>A sound answer that others descend from.</summary>
/// <param name="Suite">The suite that states it.</param>
/// <param name="Item">The case that states it.</param>
/// <param name="Answer">The answer.</param>
internal sealed record AnswerSeed(ProtocolSuite Suite, SuiteCase Item, StatedAnswer Answer)
{
    /// <summary>The answers of all cases of a protocol that measure a client.</summary>
    public static IReadOnlyList<AnswerSeed> Of(string protocol)
        => Of(suite => suite.Protocol.TraitId == protocol, SuiteCase.Responses, StatedAnswer.Of);

    /// <summary>The answers with events of all suites.</summary>
    public static IReadOnlyList<AnswerSeed> OfEvents() => [.. Of(_ => true, SuiteCase.Events, StatedEvents.AnswerOf).Where(seed => seed.Answer.Body.Length > 0)];

    private static AnswerSeed[] Of(Func<ProtocolSuite, bool> isWanted, string kind, Func<SuiteCase, StatedAnswer> answer)
        => [.. SuiteFolder.All.Where(suite => suite.Protocol.IsSupported && isWanted(suite))
            .SelectMany(suite => suite.Cases
                .Where(item => item.Kind == kind && item.WhySkipped is null)
                .Select(item => new AnswerSeed(suite, item, answer(item))))];
}

/// <summary>An answer of doubtful worth, and the operation that gets it.</summary>
/// <param name="Seed">What it descends from.</param>
/// <param name="Answer">The answer.</param>
internal sealed record AnswerInput(AnswerSeed Seed, StatedAnswer Answer)
    : FuzzInput($"{Seed.Suite.Name}/{Seed.Item.Id}, {Answer.Code} {string.Join("; ", Answer.Headers.Select(header => $"{header.Key}: {header.Value}"))}", Answer.Body)
{
    public override int Length => Bytes.Length + Answer.Headers.Sum(header => header.Key.Length + header.Value.Length);

    public override string ToString() => base.ToString();
}
