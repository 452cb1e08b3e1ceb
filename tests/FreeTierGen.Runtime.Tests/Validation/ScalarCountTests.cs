using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.Tests.Validation;

public sealed class ScalarCountTests
{
    // No theory data: attributes hold UTF-8, in which a lone surrogate can't be written.
    private static readonly (string Text, int Count)[] Cases =
    [
        ("", 0),
        ("abc", 3),
        ("a\U0001F600b", 3),
        ("\U0001F600\U0001F601", 2),
        ("\uD83D", 1),
        ("\uDE00\uD83D", 2),
        ("\uD83D\uD83D\uDE00", 2),
    ];

    [Fact]
    public void A_surrogate_pair_counts_once_and_so_does_a_lone_surrogate()
        => Assert.All(Cases, item => Assert.Equal(item.Count, ScalarCount.Of(item.Text)));

    [Fact]
    public void Bounds_are_inclusive()
        => Assert.All(Cases, item =>
        {
            for (var bound = 0; bound <= item.Count + 2; bound++)
            {
                Assert.Equal(item.Count >= bound, ScalarCount.IsAtLeast(item.Text, bound));
                Assert.Equal(item.Count <= bound, ScalarCount.IsAtMost(item.Text, bound));
                Assert.Equal(item.Count == bound, ScalarCount.IsBetween(item.Text, bound, bound));
            }
        });
}
