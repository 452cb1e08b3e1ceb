using FreeTierGen.Runtime.JmesPath;

namespace FreeTierGen.Runtime.Tests.JmesPath;

public sealed class JmesPathFunctionsTests
{
    private static readonly int[] Digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    private static readonly double[] Numbers = [2, 1];

    [Theory]
    [InlineData(null, null, 1, "0123456789")]
    [InlineData(0, 20, 1, "0123456789")]
    [InlineData(1, 9, 1, "12345678")]
    [InlineData(5, null, 2, "579")]
    [InlineData(-4, -1, 1, "678")]
    [InlineData(null, null, -1, "9876543210")]
    [InlineData(10, 0, -1, "987654321")]
    [InlineData(8, 2, -2, "864")]
    [InlineData(10, -20, -1, "9876543210")]
    [InlineData(10, -20, 1, "")]
    [InlineData(null, -5, -1, "9876")]
    [InlineData(0, null, int.MaxValue, "0")]
    [InlineData(null, null, int.MinValue, "9")]
    public void A_slice_is_what_the_specification_says(int? start, int? stop, int step, string expected)
        => Assert.Equal(expected, string.Concat(JmesPathFunctions.Slice(Digits, start, stop, step)!));

    [Fact]
    public void A_slice_of_nothing_is_nothing()
    {
        Assert.Null(JmesPathFunctions.Slice<int>(null, null, null, 1));
        Assert.Empty(JmesPathFunctions.Slice(Array.Empty<int>(), -1, 5, -1)!);
        Assert.Throws<ArgumentOutOfRangeException>(() => JmesPathFunctions.Slice(Digits, null, null, 0));
    }

    [Fact]
    public void Texts_and_lists_are_reversed_without_breaking_characters()
    {
        Assert.Equal("b𝄞a", JmesPathFunctions.Reverse("a𝄞b"));
        Assert.Equal(Enumerable.Reverse(Digits), JmesPathFunctions.Reverse(Digits));
        Assert.Null(JmesPathFunctions.Reverse<int>(null));
    }

    [Fact]
    public void Sorting_is_ordinal()
    {
        Assert.Equal(["B", "a"], JmesPathFunctions.Sort(["a", "B"]));
        Assert.Equal([-1, 2.5], JmesPathFunctions.Sort([2.5, -1]));
        Assert.Null(JmesPathFunctions.Sort(null));
        Assert.Null(JmesPathFunctions.Sort<double>(null));
    }

    [Fact]
    public void Numbers_are_summed_up()
    {
        Assert.Equal(3, JmesPathFunctions.Sum([1, 2]));
        Assert.Equal(0, JmesPathFunctions.Sum([]));
        Assert.Equal(1.5, JmesPathFunctions.Average([1, 2]));
        Assert.Null(JmesPathFunctions.Average([]));
        Assert.Null(JmesPathFunctions.Sum(null));
        Assert.Null(JmesPathFunctions.Average(null));
    }

    [Fact]
    public void The_least_and_the_greatest_are_found()
    {
        Assert.Equal(1, JmesPathFunctions.Min(Numbers));
        Assert.Equal(2, JmesPathFunctions.Max(Numbers));
        Assert.Equal("B", JmesPathFunctions.Min(["a", "B"]));
        Assert.Equal("a", JmesPathFunctions.Max(["a", "B"]));
        Assert.Null(JmesPathFunctions.Min(Array.Empty<double>()));
        Assert.Null(JmesPathFunctions.Max(Array.Empty<string>()));
    }
}
