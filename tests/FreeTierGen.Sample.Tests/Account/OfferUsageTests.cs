using FreeTier.Account;
using FreeTier.Client;

namespace FreeTierGen.Sample.Tests.Account;

public class OfferUsageTests
{
    [Theory]
    [InlineData(0, 0, 100, "WithinLimit")]
    [InlineData(10, 84.9, 100, "WithinLimit")]
    [InlineData(10, 85, 100, "NearLimit")]
    [InlineData(85, 0, 100, "NearLimit")]
    [InlineData(100, 100, 100, "NearLimit")]
    [InlineData(10, 100.1, 100, "WillExceed")]
    [InlineData(100.1, 100.1, 100, "Exceeded")]
    [InlineData(100.1, 0, 100, "Exceeded")]
    [InlineData(10, 10, 0, "WithinLimit")]
    [InlineData(double.NaN, 10, 100, "WithinLimit")]
    public void The_outlook_follows_from_use_forecast_and_limit(double used, double forecast, double limit, string outlook) =>
        Assert.Equal(outlook, Offer("s", used, forecast, limit).Outlook.ToString());

    [Fact]
    public void What_goes_furthest_over_its_limit_comes_first()
    {
        List<OfferUsage> offers =
        [
            Offer("ok", 1, 2, 100), Offer("unlimited", 1000, 2000, 0), Offer("will exceed", 10, 110, 100),
            Offer("near", 90, 90, 100), Offer("will exceed by far", 10, 500, 100), Offer("exceeded", 200, 50, 100),
        ];

        offers.Sort(OfferUsage.MostUrgentFirst);

        Assert.Equal(["will exceed by far", "exceeded", "will exceed", "near", "ok", "unlimited"], offers.Select(o => o.Usage.Service));
    }

    [Fact]
    public void Offers_that_are_alike_are_ordered_by_name()
    {
        List<OfferUsage> offers = [Offer("b", 1, 1, 10), Offer("a", 1, 1, 10)];

        offers.Sort(OfferUsage.MostUrgentFirst);

        Assert.Equal(["a", "b"], offers.Select(o => o.Usage.Service));
    }

    internal static OfferUsage Offer(string service, double used, double forecast, double limit) => new(new FreeTierUsage
    {
        Service = service,
        UsageType = "USE1-BoxUsage:t3.micro",
        Region = "us-east-1",
        Unit = "Hrs",
        ActualUsageAmount = used,
        ForecastedUsageAmount = forecast,
        Limit = limit,
    });
}
