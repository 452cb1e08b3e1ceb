namespace FreeTierGen.Package.Tests.Harness;

/// <summary>Programs that call a generated client of FreeTier, whose answers they make themselves.</summary>
internal static class Programs
{
    /// <summary>What they print.</summary>
    public const string Output = "FREE, ACTIVE: 12.5 USD";

    /// <summary>A class that calls the client; for every language version and setting that is supported.</summary>
    public const string Call = """
        #nullable enable
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Acme.FreeTier;
        using FreeTierGen.Runtime.Identity;

        namespace Stranger
        {
            public static class Dashboard
            {
                public static async Task<string> DescribeAsync()
                {
                    using var handler = new Answers();
                    using var client = new FreeTierClient(new FreeTierClientOptions
                    {
                        Region = "us-east-1",
                        Credentials = new StaticCredentialsProvider(new Credentials("AKID", "SECRET")),
                        HttpHandler = handler,
                    });
                    var plan = await client.GetAccountPlanStateAsync();
                    return FormattableString.Invariant($"{plan.AccountPlanType}, {plan.AccountPlanStatus}: {plan.AccountPlanRemainingCredits?.Amount} USD");
                }

                private sealed class Answers : HttpMessageHandler
                {
                    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                        => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
                        {
                            Content = new StringContent(
                                "{\"accountId\":\"123456789012\",\"accountPlanType\":\"FREE\",\"accountPlanStatus\":\"ACTIVE\",\"accountPlanRemainingCredits\":{\"amount\":12.5,\"unit\":\"USD\"}}",
                                Encoding.UTF8,
                                "application/x-amz-json-1.0"),
                        });
                }
            }
        }
        """;

    /// <summary>A program of one line.</summary>
    public const string Main = "System.Console.WriteLine(await Stranger.Dashboard.DescribeAsync());";

    /// <summary>The item of the model.</summary>
    public const string Model = """<SmithyModel Include="freetier.json" Namespace="Acme.FreeTier" />""";
}
