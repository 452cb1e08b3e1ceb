using Acme.DynamoDB;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Peers.Tests.Parity.DynamoDB;

/// <summary>Where both clients of DynamoDB go, by what they know of the account.</summary>
public sealed class EndpointTests
{
    private const string Account = "123456789012";

    [Theory]
    [InlineData(null, "preferred", "dynamodb.eu-central-1.amazonaws.com")]
    [InlineData(Account, "preferred", Account + ".ddb.eu-central-1.amazonaws.com")]
    [InlineData(Account, "required", Account + ".ddb.eu-central-1.amazonaws.com")]
    [InlineData(Account, "disabled", "dynamodb.eu-central-1.amazonaws.com")]
    public async Task Both_clients_go_to_the_same_host(string? account, string mode, string host)
    {
        Assert.Equal(host, await OfficialHostAsync(account, mode));
        Assert.Equal(host, await GeneratedHostAsync(account, mode));
    }

    [Fact]
    public async Task Without_an_account_where_one_is_required_nothing_is_sent()
    {
        var exception = await Assert.ThrowsAsync<EndpointResolutionException>(() => GeneratedHostAsync(null, "required"));

        Assert.Contains("AWS_ACCOUNT_ID", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<string> OfficialHostAsync(string? account, string mode)
    {
        await using var wire = new Wire(new WireAnswer("{}"));
        var config = Peers.Configure(new AmazonDynamoDBConfig(), wire);
        config.AccountIdEndpointMode = Enum.Parse<AccountIdEndpointMode>(mode, ignoreCase: true);
        using var client = new AmazonDynamoDBClient(new BasicAWSCredentials("AKIDEXAMPLE", "not-a-secret", account), config);
        await client.GetItemAsync("Things", ItemSamples.OfficialKey);
        return wire.Request["Host"];
    }

    private static async Task<string> GeneratedHostAsync(string? account, string mode)
    {
        await using var wire = new Wire(new WireAnswer("{}"));
        var options = Peers.Configure(new DynamoDBClientOptions(), wire, TimeProvider.System);
        options.AccountIdEndpointMode = mode;
        options.Credentials = new StaticCredentialsProvider(new Credentials("AKIDEXAMPLE", "not-a-secret", accountId: account));
        using var client = new DynamoDBClient(options);
        await client.GetItemAsync(new() { TableName = "Things", Key = ItemSamples.GeneratedKey });
        return wire.Request["Host"];
    }
}
