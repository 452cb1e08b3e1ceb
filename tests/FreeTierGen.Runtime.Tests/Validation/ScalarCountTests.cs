using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.Tests.Validation;

public sealed class ScalarCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("a\U0001F600b", 3)]
    [InlineData("\U0001F600\U0001F601", 2)]
    [InlineData("\uD83D", 1)]
    [InlineData("\uDE00\uD83D", 2)]
    [InlineData("\uD83D\uD83D\uDE00", 2)]
    public void A_surrogate_pair_counts_once_and_so_does_a_lone_surrogate(string text, int count)
    {
        Assert.Equal(count, ScalarCount.Of(text));
        for (var bound = 0; bound <= count + 2; bound++)
        {
            Assert.Equal(count >= bound, ScalarCount.IsAtLeast(text, bound));
            Assert.Equal(count <= bound, ScalarCount.IsAtMost(text, bound));
            Assert.Equal(count == bound, ScalarCount.IsBetween(text, bound, bound));
        }
    }
}
