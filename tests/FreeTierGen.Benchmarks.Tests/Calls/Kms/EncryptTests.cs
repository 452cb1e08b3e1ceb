using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.Kms;

namespace FreeTierGen.Benchmarks.Tests.Calls.Kms;

public sealed class EncryptTests
{
    [Fact]
    public async Task Both_clients_ask_for_the_same_and_read_the_same()
    {
        var generated = new KeepingHandler();
        var official = new KeepingHandler();

        var answer = await KmsClients.Generated(generated).EncryptAsync(KmsMessages.Request());
        var officialAnswer = await KmsClients.Official(official).EncryptAsync(KmsMessages.OfficialRequest());

        Assert.Equal(official.Bodies.Single().Order(), generated.Bodies.Single().Order());
        Assert.Equal(officialAnswer.KeyId, answer.KeyId);
        Assert.Equal(officialAnswer.CiphertextBlob.ToArray(), answer.CiphertextBlob!.Value.ToArray());
        Assert.Equal(officialAnswer.EncryptionAlgorithm.Value, answer.EncryptionAlgorithm!.Value.Value);
    }

    [Fact]
    public async Task The_official_request_can_be_sent_again_and_again()
    {
        var handler = new KeepingHandler();
        var client = KmsClients.Official(handler);
        var request = KmsMessages.OfficialRequest();
        await client.EncryptAsync(request);
        await client.EncryptAsync(request);

        Assert.Equal(handler.Bodies[0], handler.Bodies[1]);
    }

    private sealed class KeepingHandler : DelegatingHandler
    {
        public KeepingHandler()
            : base(new PreparedHandler(KmsMessages.Answer))
        {
        }

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
