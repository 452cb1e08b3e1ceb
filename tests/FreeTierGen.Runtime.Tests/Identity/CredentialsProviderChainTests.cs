using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Identity;

public sealed class CredentialsProviderChainTests
{
    [Fact]
    public async Task The_first_provider_that_has_credentials_gives_them()
    {
        var chain = new CredentialsProviderChain(new Source("none", fails: true), new Source("second"), new Source("third"));

        Assert.Equal("second", (await chain.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task What_was_found_is_asked_first_from_then_on()
    {
        var first = new Source("first", fails: true);
        var second = new Source("second");
        var chain = new CredentialsProviderChain(first, second);

        await chain.GetCredentialsAsync();
        first.Fails = false;
        await chain.GetCredentialsAsync();

        Assert.Equal(1, first.Requests);
        Assert.Equal(2, second.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_what_was_found_fails_the_search_begins_again(bool throwsAtOnce)
    {
        var first = new Source("first") { ThrowsAtOnce = throwsAtOnce };
        var chain = new CredentialsProviderChain(first, new Source("second"));

        await chain.GetCredentialsAsync();
        first.Fails = true;

        Assert.Equal("second", (await chain.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task Tells_why_each_provider_failed()
    {
        var chain = new CredentialsProviderChain(new Source("Set A.", fails: true), new Source("Set B.", fails: true));

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => chain.GetCredentialsAsync().AsTask());

        Assert.Equal("No provider has credentials. Set A. Set B.", failure.Message);
        Assert.Equal(2, Assert.IsType<AggregateException>(failure.InnerException).InnerExceptions.Count);
    }

    [Fact]
    public void A_chain_needs_providers()
    {
        Assert.Throws<ArgumentException>(() => new CredentialsProviderChain());
        Assert.Throws<ArgumentException>(() => new CredentialsProviderChain([null!]));
    }

    private sealed class Source(string text, bool fails = false) : ICredentialsProvider
    {
        internal bool Fails { get; set; } = fails;

        internal bool ThrowsAtOnce { get; init; }

        internal int Requests { get; private set; }

        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            Requests++;
            if (!Fails)
                return new ValueTask<Credentials>(new Credentials(text, "SECRET"));

            var failure = new CredentialsException(text);
            return ThrowsAtOnce ? throw failure : ValueTask.FromException<Credentials>(failure);
        }
    }
}
