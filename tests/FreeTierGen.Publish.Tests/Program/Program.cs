using Acme.FreeTier;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;
using FreeTierGen.Runtime.AwsSdk;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Endpoint, region and credentials come from the environment, the credentials through the AWS SDK's chain, and time-outs from configuration.
var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?> { ["FreeTier:CallTimeout"] = "00:01:00", ["FreeTier:RequestValidation"] = "Full" })
    .Build();
var registrations = new ServiceCollection();
registrations.AddFreeTierClient(configuration.GetSection("FreeTier")).Configure(static options => options.UseAwsSdkDefaults()).UseHttpClientFactory();
using var services = registrations.BuildServiceProvider();
var client = services.GetRequiredService<IFreeTierClient>();

// And what we find ourselves.
Console.WriteLine(await new AwsCredentialsProvider().GetCredentialsAsync());

var plan = await client.GetAccountPlanStateAsync();
Console.WriteLine($"Account {plan.AccountId}: {plan.AccountPlanType}, {plan.AccountPlanStatus}, after {plan.Metadata.Attempts} attempts");

var activities = new List<ActivitySummary>();
await foreach (var activity in client.ListAccountActivitiesItemsAsync(new() { FilterActivityStatuses = [ActivityStatus.NotStarted] }))
{
    activities.Add(activity);
}

Console.WriteLine($"{activities.Count} activities, the first: {activities[0].Title}, {Amount(activities[0].Reward)}");

var usage = await client.GetFreeTierUsageAsync(new()
{
    Filter = new() { Not = new() { Dimensions = new() { Key = Dimension.Region, Values = ["eu-"], MatchOptions = [MatchOption.StartsWith] } } },
    MaxResults = 3,
});
Console.WriteLine($"{usage.FreeTierUsages.Count} rows of usage, more to come: {usage.NextToken is not null}");

try
{
    await client.GetAccountActivityAsync(new() { ActivityId = new string('0', 32) });
}
catch (ResourceNotFoundException exception)
{
    Console.WriteLine($"{exception.ErrorCode}, status {exception.StatusCode}: {exception.ServiceMessage}");
}

try
{
    await client.GetAccountActivityAsync(new() { ActivityId = "too-short" });
}
catch (RequestValidationException exception)
{
    foreach (var violation in exception.Violations)
    {
        Console.WriteLine($"{violation.Constraint}: {violation.Message}");
    }
}

static string Amount(ActivityReward reward) => reward.Match(
    otherwise: static unknown => unknown.ToString()!,
    credit: static amount => $"{amount.Amount} {amount.Unit}");
