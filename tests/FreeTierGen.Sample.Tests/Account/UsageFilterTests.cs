using FreeTier.Account;
using FreeTier.Client;

namespace FreeTierGen.Sample.Tests.Account;

public class UsageFilterTests
{
    private const string LongName = "Amazon Elastic Compute Cloud";

    [Fact]
    public void Nothing_to_filter_is_no_expression() => Assert.Null(UsageFilter.None.ToExpression());

    [Fact]
    public void Several_names_are_values_of_one_condition()
    {
        DimensionValues condition = new UsageFilter(["S3", "Lambda"], Exact: false, OverPercent: null).ToExpression()!.Dimensions!;

        Assert.Equal(Dimension.Service, condition.Key);
        Assert.Equal(["S3", "Lambda"], condition.Values);
        Assert.Equal([MatchOption.Contains], condition.MatchOptions);
    }

    [Fact]
    public void Long_names_are_shortened_for_the_service_and_compared_in_full_here()
    {
        var filter = new UsageFilter([LongName], Exact: false, OverPercent: null);

        Assert.Equal(["Amazon Elastic Compu"], filter.ToExpression()!.Dimensions!.Values);
        Assert.True(filter.Matches(new FreeTierUsage { Service = LongName + " in a region" }));
        Assert.False(filter.Matches(new FreeTierUsage { Service = "Amazon Elastic Computers" }));
        Assert.False(filter.Matches(new FreeTierUsage()));
    }

    [Fact]
    public void Exact_long_names_match_as_a_whole()
    {
        var filter = new UsageFilter([LongName], Exact: true, OverPercent: null);

        Assert.Equal([MatchOption.StartsWith], filter.ToExpression()!.Dimensions!.MatchOptions);
        Assert.True(filter.Matches(new FreeTierUsage { Service = LongName }));
        Assert.False(filter.Matches(new FreeTierUsage { Service = LongName + " in a region" }));
    }

    [Fact]
    public void Exact_names_short_and_long_become_an_or()
    {
        Expression filter = new UsageFilter(["AWS Lambda", LongName], Exact: true, OverPercent: null).ToExpression()!;

        Assert.Equal([MatchOption.EqualTo, MatchOption.StartsWith], filter.Or!.Select(e => e.Dimensions!.MatchOptions[0]));
    }

    [Fact]
    public void Short_names_are_left_to_the_service() =>
        Assert.True(new UsageFilter(["S3"], Exact: false, OverPercent: null).Matches(new FreeTierUsage { Service = "whatever it sent" }));

    [Fact]
    public void Name_and_percentage_are_joined_with_and()
    {
        Expression filter = new UsageFilter(["S3"], Exact: false, OverPercent: 99.50m).ToExpression()!;

        Assert.Equal([Dimension.Service, Dimension.UsagePercentage], filter.And!.Select(e => e.Dimensions!.Key));
        Assert.Equal(["99.5"], filter.And![1].Dimensions!.Values);
    }

    [Fact]
    public void Filters_satisfy_the_model() => Assert.True(
        new GetFreeTierUsageRequest { Filter = new UsageFilter([LongName, "S3"], Exact: true, 123456.123456789m).ToExpression() }.Validate().IsValid);
}
