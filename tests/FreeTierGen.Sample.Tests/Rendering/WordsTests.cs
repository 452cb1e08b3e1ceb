using FreeTier.Client;
using FreeTier.Rendering;

namespace FreeTierGen.Sample.Tests.Rendering;

public class WordsTests
{
    [Theory]
    [InlineData(0.0, "0%")]
    [InlineData(0.814, "81%")]
    [InlineData(0.999, "99%")]
    [InlineData(1.0, "100%")]
    [InlineData(1.0001, "101%")]
    [InlineData(12.5, "1250%")]
    [InlineData(null, "-")]
    public void Shares_are_never_rounded_onto_the_limit(double? share, string expected) => Assert.Equal(expected, Words.OfShare(share));

    [Theory]
    [InlineData(750, "750")]
    [InlineData(400000, "400,000")]
    [InlineData(0.0004, "0.0004")]
    [InlineData(1120460.8862, "1,120,461")]
    [InlineData(-5.7836, "-5.78")]
    [InlineData(12.5, "12.5")]
    public void Numbers_keep_the_digits_that_matter(double value, string expected) => Assert.Equal(expected, Words.OfNumber(value));

    [Theory]
    [InlineData(-2, "2 days ago")]
    [InlineData(-1, "yesterday")]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(40, "in 40 days")]
    public void Days_are_told_as_a_person_would(int days, string expected) => Assert.Equal(expected, Words.OfDaysUntil(days));

    [Fact]
    public void Rewards_that_are_newer_than_the_tool_are_named()
    {
        Assert.Equal("20.00 USD", Words.OfReward(new ActivityReward.Credit(new MonetaryAmount { Amount = 20, Unit = CurrencyCode.Usd })));
        Assert.Equal("voucher", Words.OfReward(new ActivityReward.Unknown("voucher")));
        Assert.Equal("unknown", Words.OfReward(new ActivityReward.Unknown("")));
    }

    [Fact]
    public void Values_of_enums_become_words_whether_known_or_not()
    {
        Assert.Equal("in progress", Words.OfEnum(ActivityStatus.InProgress.Value));
        Assert.Equal("half done", Words.OfEnum("HALF_DONE"));
        Assert.Equal("unknown", Words.OfEnum(default(ActivityStatus).Value));
    }
}
