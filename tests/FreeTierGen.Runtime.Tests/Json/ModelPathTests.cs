using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Tests.Json;

/// <summary>How messages name a place in an answer.</summary>
public sealed class ModelPathTests
{
    [Fact]
    public void A_deep_path_is_cut_so_that_finding_it_takes_no_square()
    {
        var probes = 0;
        var longest = 0;
        var path = Enumerable.Repeat(new WireStep("a", null), 256).ToArray();

        var text = ModelPath.Of(path, (steps, name, _) =>
        {
            probes++;
            longest = Math.Max(longest, steps.Length);
            return name == "\0";
        });

        Assert.Equal(string.Concat(Enumerable.Repeat("/a", ModelPath.MostSteps)), text);
        Assert.InRange(probes, 1, 6 * ModelPath.MostSteps);
        Assert.InRange(longest, 1, ModelPath.MostSteps);
    }

    [Fact]
    public void Keys_are_hidden_and_what_is_below_what_nobody_reads_is_not_shown()
    {
        var path = new[] { new WireStep("a/b", null), new WireStep(null, 3), new WireStep("key", null), new WireStep("c", null) };

        // "a/b" is a member; "key" is like any other name, and takes nothing; "c" is passed over.
        var text = ModelPath.Of(path, (steps, name, _) => name == "c" || (name == "\0" && steps.Length < 2));

        Assert.Equal("/a~1b/3/*/*", text);
    }
}
