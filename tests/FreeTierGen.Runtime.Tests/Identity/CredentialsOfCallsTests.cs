using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Identity;

/// <summary>What calls do with what a credentials provider gives them, and with the service's opinion of it.</summary>
public sealed class CredentialsOfCallsTests
{
    private static readonly EchoOperation OptionalAuth = new(info: new() { Name = "Repeat", Auth = EchoClients.SignedIfPossible });

    private readonly StubHandler _handler = new StubHandler().Answer();
    private int _fetched;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_provider_that_gives_null_sends_nothing(bool isLate, bool isWrapped)
    {
        ICredentialsProvider provider = new NullProvider(isLate);
        provider = isWrapped ? new CachingCredentialsProvider(new CredentialsProviderChain(provider, provider)) : provider;
        using var client = EchoClients.Client(_handler, options => options.Credentials = provider);

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => client.EchoAsync());

        Assert.Contains("NullProvider returned null", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AnonymousCredentialsProvider.Instance", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_handler.Requests);
    }

    [Fact]
    public async Task A_chain_goes_on_after_a_provider_that_gives_null()
    {
        using var client = EchoClients.Client(
            _handler, options => options.Credentials = new CredentialsProviderChain(new NullProvider(false), EchoClients.Credentials));

        await client.EchoAsync();

        Assert.NotNull(_handler.Request.Header("Authorization"));
    }

    [Fact]
    public async Task Without_credentials_an_operation_with_optional_auth_goes_unsigned()
    {
        using var client = EchoClients.Client(_handler, options => options.Credentials = new NullProvider(false));

        await client.InvokeAsync(OptionalAuth, new EchoRequest());

        Assert.Null(_handler.Request.Header("Authorization"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Anonymous_calls_are_asked_for_by_name(int form)
    {
        using var client = EchoClients.Client(
            _handler,
            options =>
            {
                options.Credentials = form switch
                {
                    0 => AnonymousCredentialsProvider.Instance,
                    1 => new StaticCredentialsProvider(Credentials.Anonymous),
                    _ => new CachingCredentialsProvider(AnonymousCredentialsProvider.Instance),
                };
                options.Region = form == 2 ? "eu-west-1" : null;
            });

        await client.EchoAsync();

        Assert.Null(_handler.Request.Header("Authorization"));
        Assert.Null(_handler.Request.Header("X-Amz-Date"));
    }

    [Theory]
    [InlineData("ExpiredToken")]
    [InlineData("ExpiredTokenException")]
    [InlineData("TokenRefreshRequired")]
    public async Task Credentials_that_the_service_calls_expired_are_dropped_and_the_call_is_tried_once_more(string code)
    {
        var handler = new StubHandler().Answer(Error(code), 400).Answer();
        using var client = EchoClients.Client(handler, options => options.Credentials = new CredentialsProviderChain(Caching()));

        Assert.Equal(2, (await client.EchoAsync()).Metadata.Attempts);
        await client.EchoAsync();

        Assert.Equal(["AKID1", "AKID2", "AKID2"], handler.Requests.ConvertAll(KeyOf));
        Assert.Equal(2, _fetched);
        Assert.Equal(500, client.RetryTokens.Tokens);
    }

    [Fact]
    public async Task New_credentials_that_are_refused_too_end_the_call()
    {
        var handler = new StubHandler().Answer(Error("ExpiredTokenException"), 400);
        using var client = EchoClients.Client(handler, options =>
        {
            options.Credentials = Caching();
            options.Retries = new RetryOptions { MaxAttempts = 10 };
        });

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal("ExpiredTokenException", exception.ErrorCode);
        Assert.Equal(["AKID1", "AKID2"], handler.Requests.ConvertAll(KeyOf));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_credentials_are_not_sent_again(bool isStatic)
    {
        var handler = new StubHandler().Answer(Error("ExpiredToken"), 400);
        using var client = EchoClients.Client(
            handler,
            options => options.Credentials = isStatic ? EchoClients.Credentials : new CachingCredentialsProvider(EchoClients.Credentials));

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync());

        Assert.Equal("ExpiredToken", exception.ErrorCode);
        Assert.Single(handler.Requests);
        Assert.Equal(500, client.RetryTokens.Tokens);
    }

    [Fact]
    public async Task A_provider_that_can_not_forget_does_not_hide_the_error()
    {
        var handler = new StubHandler().Answer(Error("ExpiredToken"), 400);
        using var client = EchoClients.Client(handler, options => options.Credentials = new Stubborn());

        Assert.Equal("ExpiredToken", (await Assert.ThrowsAsync<EchoServiceException>(() => client.EchoAsync())).ErrorCode);
    }

    [Fact]
    public async Task A_hundred_callers_that_are_refused_together_cause_one_refresh()
    {
        using var allSent = new CountdownEvent(100);
        var answers = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = new System.Collections.Concurrent.ConcurrentQueue<string?>();
        using var handler = new AuthorizationHandler(async key =>
        {
            sent.Enqueue(key);
            if (key == "AKID1")
            {
                if (allSent.Signal())
                {
                    answers.SetResult();
                }

                await answers.Task;
                return StubHandler.Response(400, Error("ExpiredTokenException"));
            }

            return StubHandler.Response(200, "{}");
        });
        using var client = EchoClients.Client(handler, options =>
        {
            options.TimeProvider = TimeProvider.System;
            options.NextRandom = static () => 0;
            options.Credentials = Caching();
        });

        var outputs = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.EchoAsync()));

        Assert.All(outputs, static output => Assert.Equal(2, output.Metadata.Attempts));
        Assert.Equal(2, _fetched);
        Assert.Equal(100, sent.Count(static key => key == "AKID2"));
    }

    private static string Error(string code) => $$"""{"__type":"{{code}}"}""";

    private static string? KeyOf(SentRequest request) => KeyOf(request.Header("Authorization"));

    private static string? KeyOf(string? authorization) => authorization?.Split("Credential=")[1].Split('/')[0];

    // Each fetch gives other credentials, which are good for a day by their own account.
    private CachingCredentialsProvider Caching() =>
        new(new Counting(() => $"AKID{Interlocked.Increment(ref _fetched)}"));

    private sealed class Counting(Func<string> next) : ICredentialsProvider
    {
        public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return new Credentials(next(), "SECRET", "TOKEN", TimeProvider.System.GetUtcNow().AddDays(1));
        }
    }

    private sealed class NullProvider(bool isLate) : ICredentialsProvider
    {
        public async ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
        {
            if (isLate)
            {
                await Task.Yield();
            }

            return null!;
        }
    }

    private sealed class Stubborn : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
            EchoClients.Credentials.GetCredentialsAsync(cancellationToken);

        public void Invalidate(Credentials credentials) => throw new InvalidOperationException("no");
    }

    private sealed class AuthorizationHandler(Func<string?, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            answer(KeyOf(string.Join(",", request.Headers.GetValues("Authorization"))));
    }
}
