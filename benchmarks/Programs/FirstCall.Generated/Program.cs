using Acme.FreeTier;
using FreeTierGen.Runtime.Identity;

// What is measured: a process that makes one call and ends. Arguments: the endpoint, and anything at all to stay instead of ending.
using var client = new FreeTierClient(new FreeTierClientOptions
{
    Region = "us-east-1",
    Endpoint = new Uri(args[0]),
    Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
});

var plan = await client.GetAccountPlanStateAsync();
Console.WriteLine($"{plan.AccountId} {plan.AccountPlanType}");
if (args.Length > 1)
{
    Thread.Sleep(Timeout.Infinite);
}
