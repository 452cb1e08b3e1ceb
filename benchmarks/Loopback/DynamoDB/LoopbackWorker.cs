using System.Globalization;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.DynamoDB;
using FreeTierGen.Benchmarks.Running;
using FreeTierGen.Benchmarks.Service;

namespace FreeTierGen.Benchmarks.Loopback.DynamoDB;

/// <summary>What the other processes of <see cref="LoopbackSuite"/> do.</summary>
internal static class LoopbackWorker
{
    /// <summary>The option that a process is started with to be the service.</summary>
    public const string ServiceOption = "--loopback-service";

    /// <summary>The option that a process is started with to be a caller: a contender and the service's address follow.</summary>
    public const string CallerOption = "--loopback-caller";

    /// <summary>Says where the service is and serves until the input ends.</summary>
    public static async Task<int> ServeAsync()
    {
        var answers = new Dictionary<string, PreparedAnswer> { ["DynamoDB_20120810.GetItem"] = DynamoDBAnswers.GetItem };
        await using var service = await CannedService.StartAsync(answers).ConfigureAwait(false);
        Console.WriteLine(service.Uri);
        while (Console.ReadLine() is not null)
        {
        }

        return 0;
    }

    /// <summary>Makes as many calls as each line of the input says, and answers with what they cost.</summary>
    public static async Task<int> CallAsync(Contender contender, Uri service)
    {
        using var handler = CreateHandler();
        var call = GetItem(contender, service, handler);
        while (Console.ReadLine() is { } line)
        {
            Console.WriteLine(await RoundCost.OfAsync(int.Parse(line, CultureInfo.InvariantCulture), call).ConfigureAwait(false));
        }

        return 0;
    }

    private static Func<Task> GetItem(Contender contender, Uri service, HttpMessageHandler handler)
    {
        var request = DynamoDBRequests.GetItem();
        switch (contender)
        {
            case Contender.Generated:
                var generated = DynamoDBClients.Generated(handler, service);
                return () => generated.GetItemAsync(request);
            case Contender.Floor:
                var floor = DynamoDBClients.HandWritten(handler, service);
                return () => floor.GetItemAsync(request);
            default:
                var official = DynamoDBClients.Official(handler, service);
                var officialRequest = DynamoDBRequests.OfficialGetItem();
                return () => official.GetItemAsync(officialRequest);
        }
    }

    // All are told the same: no proxy, no redirects, no cookies.
    private static SocketsHttpHandler CreateHandler() => new() { UseProxy = false, AllowAutoRedirect = false, UseCookies = false };
}
