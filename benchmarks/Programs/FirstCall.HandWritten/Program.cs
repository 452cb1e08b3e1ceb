using System.Net;
using FreeTierGen.Benchmarks.Floor.FreeTier;

// The floor of FirstCall.Generated: the same call, over a connection that is set up alike and closed by the process's end. Takes the
// same arguments.
var invoker = new HttpMessageInvoker(new SocketsHttpHandler
{
    ConnectTimeout = TimeSpan.FromSeconds(3.5),
    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
    AllowAutoRedirect = false,
    UseCookies = false,
    AutomaticDecompression = DecompressionMethods.None,
});
var client = new HandWrittenFreeTier(invoker, new Uri(args[0]), "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

var plan = await client.GetAccountPlanStateAsync();
Console.WriteLine($"{plan.AccountId} {plan.AccountPlanType}");
if (args.Length > 1)
{
    Thread.Sleep(Timeout.Infinite);
}
