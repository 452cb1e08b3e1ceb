namespace FreeTierGen.Generator.Tests.Clients;

/// <summary>C# that uses the generated FreeTier client, over whatever handler it is given.</summary>
internal static class FreeTierScenario
{
    public const string Text = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Identity;

        namespace Acme;

        internal static class Scenario
        {
            public static async Task<string> Get(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                var it = await client.GetAccountActivityAsync(new() { ActivityId = new string('a', 32), LanguageCode = LanguageCode.EnUs });
                var reward = it.Reward is ActivityReward.Credit { Value: var credit } ? $"{credit.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture)} {credit.Unit}" : "none";
                return FormattableString.Invariant(
                    $"{it.ActivityId} {it.Title} {it.Status} {reward} {it.ExpiresAt:O} {it.StartedAt is null} {it.EstimatedTimeToCompleteInMinutes} {it.Metadata.RequestId} {it.Metadata.StatusCode}");
            }

            public static async Task<string> GetPlan(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                return (await client.GetAccountPlanStateAsync()).AccountPlanStatus.Value;
            }

            public static async Task<string> Filter(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                Expression Is(Dimension key, string value) => new() { Dimensions = new() { Key = key, Values = [value], MatchOptions = [MatchOption.EqualTo] } };
                var request = new GetFreeTierUsageRequest
                {
                    MaxResults = 5,
                    Filter = new() { And = [Is(Dimension.Service, "S3"), new() { Not = Is(Dimension.Region, "eu-west-1") }] },
                };
                return (await client.GetFreeTierUsageAsync(request)).FreeTierUsages.Count.ToString();
            }

            public static async Task<string> Items(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                var titles = new List<string>();
                await foreach (var activity in client.ListAccountActivitiesItemsAsync(new() { MaxResults = 2 }))
                {
                    titles.Add(activity.Title);
                }

                return string.Join(',', titles);
            }

            public static async Task<string> Pages(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                var counts = new List<int>();
                await foreach (var page in client.ListAccountActivitiesPagesAsync())
                {
                    counts.Add(page.Activities.Count);
                }

                return string.Join(',', counts);
            }

            public static async Task<string> Error(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                try
                {
                    await client.UpgradeAccountPlanAsync(new() { AccountPlanType = AccountPlanType.Paid });
                    return "no error";
                }
                catch (FreeTierException e)
                {
                    return $"{e.GetType().Name}: {e.ServiceMessage} ({e.ErrorCode}, {e.StatusCode}, {e.RequestId})";
                }
            }

            public static async Task<string> Invalid(HttpMessageHandler handler)
            {
                using var client = Client(handler);
                try
                {
                    await client.GetAccountActivityAsync(new() { ActivityId = "short" });
                    return "no error";
                }
                catch (RequestValidationException e)
                {
                    return string.Join(',', e.Violations.Select(violation => violation.Path));
                }
            }

            public static async Task<string> FakeWithoutMethods(HttpMessageHandler handler)
            {
                _ = handler;
                IFreeTierClient fake = new Empty();
                try
                {
                    await fake.GetAccountPlanStateAsync();
                    return "no error";
                }
                catch (NotSupportedException e)
                {
                    return e.Message;
                }
            }

            public static async Task<string> FakeThatPages(HttpMessageHandler handler)
            {
                _ = handler;
                IFreeTierClient fake = new Paging();
                var titles = new List<string>();
                await foreach (var activity in fake.ListAccountActivitiesItemsAsync())
                {
                    titles.Add(activity.Title);
                }

                return string.Join(',', titles);
            }

            private static FreeTierClient Client(HttpMessageHandler handler) => new(new FreeTierClientOptions
            {
                Region = "eu-west-1",
                HttpHandler = handler,
                Credentials = new StaticCredentialsProvider(new Credentials("AKIDEXAMPLE", "secret")),
            });

            private sealed class Empty : IFreeTierClient;

            private sealed class Paging : IFreeTierClient
            {
                public Task<ListAccountActivitiesResponse> ListAccountActivitiesAsync(
                    ListAccountActivitiesRequest? request = null, CancellationToken cancellationToken = default)
                    => Task.FromResult(request?.NextToken is null
                        ? new ListAccountActivitiesResponse { Activities = [new() { Title = "one" }], NextToken = "2" }
                        : new ListAccountActivitiesResponse { Activities = [new() { Title = "two" }] });
            }
        }
        """;
}
