using Company.Client;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;

// Ctrl+C ends what is going on.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

// Credentials and region come from where other AWS tools have them: AWS_ variables, profiles, SSO, roles.
var options = new FreeTierClientOptions().UseAwsDefaults();
options.Region ??= "us-east-1";
using var freeTier = new FreeTierClient(options);

try
{
    var plan = await freeTier.GetAccountPlanStateAsync(cancellationToken: stop.Token);
    Console.WriteLine($"Account {plan.AccountId}: {plan.AccountPlanType}, {plan.AccountPlanStatus}");

    await foreach (var usage in freeTier.GetFreeTierUsageItemsAsync(cancellationToken: stop.Token))
    {
        if (usage.Limit > 0 && usage.ForecastedUsageAmount > usage.Limit)
            Console.WriteLine($"{usage.Service}: {usage.ForecastedUsageAmount} of {usage.Limit} {usage.Unit} by the end of the month");
    }

    return 0;
}
catch (ServiceClientException exception)
{
    // An error of the service (ServiceException), or one on the way to it: no credentials, no connection, out of time.
    Console.Error.WriteLine(exception.Message);
    return 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
