namespace FreeTierGen.EndToEnd.Tests;

public class OperationTests
{
    [Fact]
    public async Task The_plan_arrives_with_all_its_members_and_metadata()
    {
        await using var test = await TestSession.StartAsync();

        var plan = await test.Client.GetAccountPlanStateAsync();

        Assert.Equal("210987654321", plan.AccountId);
        Assert.Equal(AccountPlanType.Free, plan.AccountPlanType);
        Assert.Equal(AccountPlanStatus.Active, plan.AccountPlanStatus);
        Assert.Equal(137.42, plan.AccountPlanRemainingCredits!.Amount);
        Assert.Equal(CurrencyCode.Usd, plan.AccountPlanRemainingCredits.Unit);
        Assert.Equal(new DateTimeOffset(2026, 8, 20, 0, 0, 0, TimeSpan.Zero), plan.AccountPlanExpirationDate);
        Assert.Equal((200, 1), (plan.Metadata.StatusCode, plan.Metadata.Attempts));
        Assert.True(Guid.TryParse(plan.Metadata.RequestId, out _));
    }

    [Fact]
    public async Task An_upgrade_changes_what_the_plan_is_afterwards()
    {
        await using var test = await TestSession.StartAsync();

        var upgraded = await test.Client.UpgradeAccountPlanAsync(new() { AccountPlanType = AccountPlanType.Paid });
        var plan = await test.Client.GetAccountPlanStateAsync(new());

        Assert.Equal(("210987654321", AccountPlanType.Paid, AccountPlanStatus.Active), (upgraded.AccountId, upgraded.AccountPlanType, upgraded.AccountPlanStatus));
        Assert.Equal(AccountPlanType.Paid, plan.AccountPlanType);
        Assert.Null(plan.AccountPlanExpirationDate);
    }

    [Fact]
    public async Task An_activity_is_described_in_full_in_the_language_that_was_asked_for()
    {
        await using var test = await TestSession.StartAsync();
        var page = await test.Client.ListAccountActivitiesAsync(new() { FilterActivityStatuses = [ActivityStatus.Completed], MaxResults = 1 });

        var activity = await test.Client.GetAccountActivityAsync(new() { ActivityId = page.Activities[0].ActivityId, LanguageCode = LanguageCode.JaJp });

        Assert.Equal(page.Activities[0].ActivityId, activity.ActivityId);
        Assert.Equal("Amazon EC2 をセットアップする", activity.Title);
        Assert.Contains("Amazon EC2", activity.Description, StringComparison.Ordinal);
        Assert.Equal(ActivityStatus.Completed, activity.Status);
        Assert.Equal("https://activities.example/amazon-ec2/setup", activity.InstructionsUrl);
        Assert.Equal(20, Assert.IsType<ActivityReward.Credit>(activity.Reward).Value.Amount);
        Assert.Equal(5, activity.EstimatedTimeToCompleteInMinutes);
        Assert.Equal(TestTime.Start.AddDays(40), activity.ExpiresAt);
        Assert.Equal(TestTime.Start.AddHours(-30), activity.StartedAt);
        Assert.Equal(TestTime.Start.AddHours(-30).AddMinutes(5).AddMilliseconds(250), activity.CompletedAt);
    }

    [Fact]
    public async Task Members_that_an_activity_does_not_have_yet_are_null()
    {
        await using var test = await TestSession.StartAsync();
        var page = await test.Client.ListAccountActivitiesAsync(new() { FilterActivityStatuses = [ActivityStatus.NotStarted] });

        var activity = await test.Client.GetAccountActivityAsync(new() { ActivityId = page.Activities[0].ActivityId });

        Assert.Null(activity.StartedAt);
        Assert.Null(activity.CompletedAt);
    }

    [Fact]
    public async Task A_nested_filter_selects_what_it_says()
    {
        await using var test = await TestSession.StartAsync();
        var filter = new Expression
        {
            And =
            [
                new() { Or = [Where(Dimension.Region, MatchOption.StartsWith, "eu-"), Where(Dimension.Region, MatchOption.EqualTo, "global")] },
                new() { Not = Where(Dimension.UsageType, MatchOption.Contains, "Requests") },
            ],
        };

        var usage = await test.Client.GetFreeTierUsageAsync(new() { Filter = filter, MaxResults = 1000 });

        Assert.NotEmpty(usage.FreeTierUsages);
        Assert.All(usage.FreeTierUsages, row =>
        {
            Assert.True(row.Region == "global" || row.Region!.StartsWith("eu-", StringComparison.Ordinal));
            Assert.DoesNotContain("Requests", row.UsageType, StringComparison.Ordinal);
            Assert.Equal(row.Service == "AWS CloudTrail" ? 0 : 1, Math.Sign(row.Limit));
            Assert.True(row.ForecastedUsageAmount >= row.ActualUsageAmount);
        });
    }

    [Fact]
    public async Task Rows_that_have_consumed_most_of_their_limit_are_found()
    {
        await using var test = await TestSession.StartAsync();

        var usage = await test.Client.GetFreeTierUsageAsync(new()
        {
            Filter = Where(Dimension.UsagePercentage, MatchOption.GreaterThanOrEqual, "50"),
            MaxResults = 1000,
        });

        Assert.NotEmpty(usage.FreeTierUsages);
        Assert.All(usage.FreeTierUsages, row => Assert.True(row.ActualUsageAmount >= row.Limit / 2));
    }

    [Fact]
    public async Task Many_calls_at_once_get_their_own_answers()
    {
        await using var test = await TestSession.StartAsync();
        var ids = (await test.Client.ListAccountActivitiesAsync(new() { MaxResults = 50 })).Activities.Select(activity => activity.ActivityId).ToList();

        var answers = await Task.WhenAll(ids.Select(id => test.Client.GetAccountActivityAsync(new() { ActivityId = id })));

        Assert.Equal(ids, answers.Select(activity => activity.ActivityId));
        Assert.Equal(ids.Count, answers.Select(activity => activity.Metadata.RequestId).Distinct().Count());
    }

    [Fact]
    public async Task A_session_token_is_sent_and_signed()
    {
        await using var test = await TestSession.StartAsync(service => service with { SessionToken = "of/this+session==" });

        await test.Client.GetAccountPlanStateAsync();

        Assert.Equal("of/this+session==", Assert.Single(test.Service.Requests).Headers["X-Amz-Security-Token"]);
    }

    [Fact]
    public async Task The_request_is_what_the_protocol_asks_for()
    {
        await using var test = await TestSession.StartAsync();

        await test.Client.ListAccountActivitiesAsync(new() { FilterActivityStatuses = [ActivityStatus.InProgress], LanguageCode = LanguageCode.DeDe });
        await test.Client.GetAccountPlanStateAsync();

        var request = test.Service.Requests[0];
        Assert.Equal(("POST", "/", "AWSFreeTierService.ListAccountActivities"), (request.Method, request.Path, request.Headers["X-Amz-Target"]));
        Assert.Equal("application/x-amz-json-1.0", request.Headers["Content-Type"]);
        Assert.Equal("""{"filterActivityStatuses":["IN_PROGRESS"],"languageCode":"de-DE"}"""u8, request.Body.Span);
        Assert.Equal("{}"u8, test.Service.Requests[1].Body.Span);
    }

    private static Expression Where(Dimension key, MatchOption option, params string[] values) =>
        new() { Dimensions = new() { Key = key, Values = values, MatchOptions = [option] } };
}
