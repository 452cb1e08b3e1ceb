using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace FreeTierGen.Peers.Tests.Parity.DynamoDB;

public sealed class IdempotencyTokenTests
{
    [Fact]
    public async Task Both_clients_fill_an_idempotency_token_that_was_left_out()
    {
        var write = new DynamoDBService().Case(
            "TransactWriteItems",
            official => official.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [new()] }),
            generated => generated.TransactWriteItemsAsync(new() { TransactItems = [new()] }));

        var (official, generated) = await write.SendAsync();

        Assert.NotEqual(Token(official), Token(generated));
    }

    private static Guid Token(WireRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.GetProperty("ClientRequestToken").GetGuid();
    }
}
