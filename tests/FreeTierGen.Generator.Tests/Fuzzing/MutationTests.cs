using System.Text.RegularExpressions;
using FreeTierGen.Generator.Model;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>
/// No model, whatever it holds, makes code that does not compile or an internal error. The seed is fixed and so is the number of mutants,
/// so that a run says the same everywhere; see <see cref="FuzzSettings"/>.
/// </summary>
public sealed class MutationTests
{
    private const int Mutants = 120;
    private const int SuiteMutants = 29;

    [Fact]
    public void Starting_models_are_sound_and_hold_every_trait_that_is_honoured()
    {
        Assert.All(StartingModels.Own, model => Assert.Null(ModelProof.Failure(model.Text)));
        var used = StartingModels.Own.SelectMany(model => Regex.Matches(model.Text, "\"([\\w.]+#\\w+)\":").Select(match => match.Groups[1].Value)).ToHashSet();
        Assert.Empty(TraitSupport.OfKind(TraitKind.Honoured).Except(used).Except(["aws.protocols#awsJson1_0", "smithy.rules#endpointBdd", "smithy.api#unitType"]));
    }

    [Fact]
    public void A_mutant_of_a_small_model_makes_code_that_works_or_an_error()
        => Prove(StartingModels.Own, FuzzSettings.CountOr(Mutants));

    [Fact]
    public void A_mutant_of_a_suite_makes_code_that_works_or_an_error()
        => Prove(StartingModels.Suites(), FuzzSettings.CountOr(SuiteMutants));

    private static void Prove(IReadOnlyList<(string Name, string Text)> models, int count)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < count && failures.Count < 40; i++)
        {
            var (name, text) = models[i % models.Count];
            var (mutant, changes) = ModelMutator.Mutate(text, FuzzSettings.Seed + i);
            if (ModelProof.Failure(mutant) is { } failure)
            {
                failures.TryAdd(Regex.Replace(failure.Split('\n')[0], @"[\d(),]+", ""), $"{name}, seed {FuzzSettings.Seed + i}: {changes}\n  {failure}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures.Values));
    }
}
