using System.Text;

namespace FreeTierGen.EndToEnd.Tests;

public class NewerServiceTests
{
    [Fact]
    public async Task Unknown_members_are_skipped_everywhere()
    {
        await using var test = await TestSession.StartAsync();
        var plain = await test.Client.ListAccountActivitiesAsync();
        test.Service.Faults.Growth = Growth.Members | Growth.Nulls;

        var grown = await test.Client.ListAccountActivitiesAsync();

        Assert.Equal(plain.Activities.Select(activity => activity.Title), grown.Activities.Select(activity => activity.Title));
        Assert.Equal(20, Assert.IsType<ActivityReward.Credit>(grown.Activities[0].Reward).Value.Amount);
    }

    [Fact]
    public async Task Unknown_values_of_enums_survive_the_round_trip()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Growth = Growth.EnumValues;

        var status = (await test.Client.ListAccountActivitiesAsync()).Activities[0].Status;
        var plan = await test.Client.GetAccountPlanStateAsync();
        await Assert.ThrowsAsync<ValidationException>(() => test.Client.ListAccountActivitiesAsync(new() { FilterActivityStatuses = [status] }));

        Assert.Equal(("PAUSED", false), (status.Value, status.IsKnown));
        Assert.Equal(("ENTERPRISE", "SUSPENDED"), (plan.AccountPlanType.Value, plan.AccountPlanStatus.Value));
        Assert.Equal("EUR", plan.AccountPlanRemainingCredits!.Unit.Value);
        Assert.Contains("[\"PAUSED\"]", Encoding.UTF8.GetString(test.Service.Requests[^1].Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_member_of_a_union_is_told_apart()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Growth = Growth.UnionMembers | Growth.Members;

        var page = await test.Client.ListAccountActivitiesAsync();

        Assert.Equal(10, page.Activities.Count);
        Assert.All(page.Activities, activity =>
        {
            Assert.Equal("voucher", Assert.IsType<ActivityReward.Unknown>(activity.Reward).Name);
            Assert.Equal("something else", activity.Reward.Match(_ => "something else", credit: amount => $"{amount.Amount}"));
        });
    }

    [Fact]
    public async Task Null_counts_as_absent()
    {
        await using var test = await TestSession.StartAsync(service => service with { Plan = AccountPlan.Paid });
        test.Service.Faults.Growth = Growth.Nulls;

        var plan = await test.Client.GetAccountPlanStateAsync();

        Assert.Null(plan.AccountPlanExpirationDate);
        Assert.Equal(61.07, plan.AccountPlanRemainingCredits!.Amount);
    }

    [Fact]
    public async Task What_an_answer_lacks_is_filled_in()
    {
        await using var test = await TestSession.StartAsync();
        test.Service.Faults.Add(new Fault { Body = """{"activityId":null,"title":null,"reward":null,"status":null}""" });
        test.Service.Faults.Add(new Fault { Body = "{}" });

        var activity = await test.Client.GetAccountActivityAsync(new() { ActivityId = new string('a', 32) });
        var page = await test.Client.ListAccountActivitiesAsync();

        Assert.Equal(("", "", ""), (activity.ActivityId, activity.Title, activity.Description));
        Assert.False(activity.Status.IsKnown);
        Assert.Equal("", Assert.IsType<ActivityReward.Unknown>(activity.Reward).Name);
        Assert.Empty(page.Activities);
    }

    [Fact]
    public async Task Responses_are_validated_where_that_is_asked_for()
    {
        const string Answer = """{"accountId":"12","accountPlanType":"FREE","accountPlanStatus":"ACTIVE"}""";
        await using var test = await TestSession.StartAsync(configureClient: (client, _) => client.ValidateResponses = true);
        test.Service.Faults.Add(new Fault { Body = Answer });

        var error = await Assert.ThrowsAsync<ResponseValidationException>(() => test.Client.GetAccountPlanStateAsync());

        Assert.Equal("/accountId", Assert.Single(error.Violations).Path);
        await test.Client.GetAccountPlanStateAsync();
    }
}
