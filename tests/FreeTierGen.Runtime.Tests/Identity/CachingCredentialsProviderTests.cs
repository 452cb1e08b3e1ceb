using FreeTierGen.Runtime.Identity;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Identity;

public sealed class CachingCredentialsProviderTests
{
    private readonly FakeCredentialsSource _source = new();
    private readonly ManualClock _clock = new();
    private readonly CachingCredentialsProvider _provider;

    public CachingCredentialsProviderTests() => _provider = new CachingCredentialsProvider(_source, _clock);

    [Fact]
    public async Task Callers_at_the_same_time_share_one_request()
    {
        var callers = Enumerable.Range(0, 10).Select(_ => _provider.GetCredentialsAsync().AsTask()).ToArray();
        (await _source.NextRequestAsync()).SetResult(Expiring("first", 60));

        var credentials = await Task.WhenAll(callers);

        Assert.All(credentials, each => Assert.Same(credentials[0], each));
        Assert.Equal(1, _source.Requests);
    }

    [Fact]
    public async Task What_is_fresh_is_given_at_once_and_without_allocation()
    {
        var credentials = await FillAsync(Expiring("first", 60));
        _clock.Now += TimeSpan.FromMinutes(54.9);

        var allocated = Allocations.Of(() => Assert.Same(credentials, AtOnce(_provider.GetCredentialsAsync())));

        Assert.Equal(0, allocated);
        Assert.Equal(1, _source.Requests);
    }

    [Fact]
    public async Task What_does_not_expire_is_kept()
    {
        var credentials = await FillAsync(new Credentials("first", "SECRET"));
        _clock.Now += TimeSpan.FromDays(1000);

        Assert.Same(credentials, await _provider.GetCredentialsAsync());
        Assert.Equal(1, _source.Requests);
    }

    [Fact]
    public async Task What_names_no_expiration_can_be_given_a_greatest_age()
    {
        var provider = new CachingCredentialsProvider(_source, _clock) { MaxAge = TimeSpan.FromMinutes(1) };
        var filling = provider.GetCredentialsAsync().AsTask();
        var credentials = new Credentials("first", "SECRET");
        (await _source.NextRequestAsync()).SetResult(credentials);
        await filling;

        _clock.Now += TimeSpan.FromSeconds(59);
        Assert.Same(credentials, AtOnce(provider.GetCredentialsAsync()));
        Assert.Equal(1, _source.Requests);
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Same(credentials, AtOnce(provider.GetCredentialsAsync()));
        var request = await _source.NextRequestAsync();

        _clock.Now += TimeSpan.FromMinutes(1);
        var waiting = provider.GetCredentialsAsync().AsTask();
        Assert.False(waiting.IsCompleted);
        request.SetResult(new Credentials("second", "SECRET"));
        Assert.Equal("second", (await waiting).AccessKeyId);
    }

    [Fact]
    public async Task Five_minutes_ahead_a_refresh_runs_in_the_background()
    {
        var first = await FillAsync(Expiring("first", 60));
        _clock.Now += TimeSpan.FromMinutes(55);

        Assert.Same(first, AtOnce(_provider.GetCredentialsAsync()));
        Assert.Same(first, AtOnce(_provider.GetCredentialsAsync()));
        await AnswerAsync(Expiring("second", 60));

        Assert.Equal("second", (await _provider.GetCredentialsAsync()).AccessKeyId);
        Assert.Equal(2, _source.Requests);
    }

    [Fact]
    public async Task One_minute_ahead_callers_wait()
    {
        await FillAsync(Expiring("first", 60));
        _clock.Now += TimeSpan.FromMinutes(59);

        var waiting = _provider.GetCredentialsAsync().AsTask();
        Assert.False(waiting.IsCompleted);
        (await _source.NextRequestAsync()).SetResult(Expiring("second", 60));

        Assert.Equal("second", (await waiting).AccessKeyId);
    }

    [Fact]
    public async Task A_failed_refresh_leaves_valid_credentials_in_use()
    {
        var first = await FillAsync(Expiring("first", 60));
        _clock.Now += TimeSpan.FromMinutes(59.5);

        var waiting = _provider.GetCredentialsAsync().AsTask();
        (await _source.NextRequestAsync()).SetException(new InvalidOperationException("no network"));
        Assert.Same(first, await waiting);

        // The source rests for ten seconds, and then nobody waits for it until the credentials expire.
        _clock.Now += TimeSpan.FromSeconds(9);
        Assert.Same(first, await _provider.GetCredentialsAsync());
        Assert.Equal(2, _source.Requests);
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Same(first, await _provider.GetCredentialsAsync());
        await AnswerAsync(Expiring("second", 60));
        Assert.Equal("second", (await _provider.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task A_failed_refresh_fails_the_call_once_the_credentials_have_expired()
    {
        await FillAsync(Expiring("first", 60));
        _clock.Now += TimeSpan.FromMinutes(60);

        var waiting = _provider.GetCredentialsAsync().AsTask();
        var cause = new InvalidOperationException("no network");
        (await _source.NextRequestAsync()).SetException(cause);

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => waiting);
        Assert.Same(cause, failure.InnerException);
        Assert.Contains("no network", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_failure_is_given_as_it_is_and_not_remembered()
    {
        var waiting = _provider.GetCredentialsAsync().AsTask();
        var cause = new CredentialsException("Log in first.");
        (await _source.NextRequestAsync()).SetException(cause);

        Assert.Same(cause, await Assert.ThrowsAsync<CredentialsException>(() => waiting));
        Assert.Equal("first", (await FillAsync(Expiring("first", 60))).AccessKeyId);
    }

    [Fact]
    public async Task Credentials_that_have_expired_already_are_refused()
    {
        var waiting = _provider.GetCredentialsAsync().AsTask();
        (await _source.NextRequestAsync()).SetResult(Expiring("first", 0));

        var failure = await Assert.ThrowsAsync<CredentialsException>(() => waiting);
        Assert.Contains("expired at 2026-11-20 12:00:00Z", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Short_lived_credentials_are_refreshed_at_half_of_their_life()
    {
        var first = await FillAsync(Expiring("first", 4));
        _clock.Now += TimeSpan.FromMinutes(1.9);
        Assert.Same(first, await _provider.GetCredentialsAsync());
        Assert.Equal(1, _source.Requests);

        _clock.Now += TimeSpan.FromMinutes(0.1);
        Assert.Same(first, await _provider.GetCredentialsAsync());
        await AnswerAsync(Expiring("second", 4));

        Assert.Equal("second", (await _provider.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_end_the_request_of_the_others()
    {
        using var impatience = new CancellationTokenSource();
        var impatient = _provider.GetCredentialsAsync(impatience.Token).AsTask();
        var patient = _provider.GetCredentialsAsync().AsTask();
        var request = await _source.NextRequestAsync();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        request.SetResult(Expiring("first", 60));

        Assert.Equal("first", (await patient).AccessKeyId);
    }

    [Fact]
    public async Task A_refresh_takes_nothing_from_the_call_that_started_it()
    {
        var local = new AsyncLocal<string> { Value = "the caller's" };
        string? seen = "nothing yet";
        var provider = new CachingCredentialsProvider(
            new DelegatedSource(() =>
            {
                seen = local.Value;
                return new Credentials("first", "SECRET");
            }),
            _clock);

        await provider.GetCredentialsAsync();

        Assert.Null(seen);
    }

    private static Credentials AtOnce(ValueTask<Credentials> answer)
    {
        Assert.True(answer.IsCompletedSuccessfully);
        return answer.Result;
    }

    private Credentials Expiring(string accessKeyId, double minutes) =>
        new(accessKeyId, "SECRET", "TOKEN", _clock.Now.AddMinutes(minutes));

    private async Task<Credentials> FillAsync(Credentials credentials)
    {
        var waiting = _provider.GetCredentialsAsync().AsTask();
        (await _source.NextRequestAsync()).SetResult(credentials);
        return await waiting;
    }

    // Answers a request of the background, and waits until the cache holds the answer.
    private async Task AnswerAsync(Credentials credentials)
    {
        (await _source.NextRequestAsync()).SetResult(credentials);
        while ((await _provider.GetCredentialsAsync()).AccessKeyId != credentials.AccessKeyId)
            await Task.Yield();
    }

    private sealed class DelegatedSource(Func<Credentials> get) : ICredentialsProvider
    {
        public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(get());
    }
}
