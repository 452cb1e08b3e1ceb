using FreeTier.Account;
using FreeTier.Client;
using FreeTier.Terminals;

namespace FreeTierGen.Sample.Tests.Account;

public class AccountClientTests
{
    [Fact]
    public async Task The_first_failure_ends_the_other_calls_and_is_the_one_that_is_reported()
    {
        var service = new Stuck();
        using var progress = new ProgressLine(TestTerminal.Piped());
        var account = new AccountClient(service, progress);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => account.ReadAllAsync(CancellationToken.None));

        Assert.Equal("The plan can't be read.", failure.Message);
        Assert.True(service.UsageWasCancelled);
    }

    [Fact]
    public async Task Activities_come_from_all_pages_of_any_client()
    {
        using var progress = new ProgressLine(TestTerminal.Piped());

        var activities = await new AccountClient(new Paged(), progress).ReadActivitiesAsync([], language: null, CancellationToken.None);

        Assert.Equal(["1", "2", "3"], activities.Select(a => a.ActivityId));
    }

    /// <summary>A fake writes what it needs and nothing else: other operations have default bodies.</summary>
    private sealed class Stuck : IFreeTierClient
    {
        internal bool UsageWasCancelled { get; private set; }

        public async Task<GetAccountPlanStateResponse> GetAccountPlanStateAsync(
            GetAccountPlanStateRequest? request = null, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            throw new InvalidOperationException("The plan can't be read.");
        }

        public Task<ListAccountActivitiesResponse> ListAccountActivitiesAsync(
            ListAccountActivitiesRequest? request = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ListAccountActivitiesResponse());

        public async Task<GetFreeTierUsageResponse> GetFreeTierUsageAsync(
            GetFreeTierUsageRequest? request = null, CancellationToken cancellationToken = default)
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                UsageWasCancelled = true;
                throw;
            }

            return new GetFreeTierUsageResponse();
        }
    }

    private sealed class Paged : IFreeTierClient
    {
        public Task<ListAccountActivitiesResponse> ListAccountActivitiesAsync(
            ListAccountActivitiesRequest? request = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(request?.NextToken is null
                ? new ListAccountActivitiesResponse { Activities = [Activity("1"), Activity("2")], NextToken = "more" }
                : new ListAccountActivitiesResponse { Activities = [Activity("3")] });

        private static ActivitySummary Activity(string id) => new() { ActivityId = id };
    }
}
