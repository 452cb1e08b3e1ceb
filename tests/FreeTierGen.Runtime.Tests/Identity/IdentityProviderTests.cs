using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Identity;

/// <summary>Providers that fetch identities keep them as long as they are good.</summary>
public sealed class IdentityProviderTests
{
    private readonly ManualClock _clock = new();
    private int _fetched;

    [Fact]
    public async Task One_fetch_serves_all_callers_until_shortly_before_its_end()
    {
        var gate = new TaskCompletionSource();
        var provider = IdentityProvider.From(
            async _ =>
            {
                await gate.Task;
                return Next(TimeSpan.FromHours(1));
            },
            _clock);

        var waiting = Enumerable.Range(0, 100).Select(_ => provider.GetIdentityAsync().AsTask()).ToList();
        gate.SetResult();
        var first = (await Task.WhenAll(waiting)).Distinct().Single();

        _clock.Now += TimeSpan.FromMinutes(54);
        Assert.Same(first, await provider.GetIdentityAsync());
        Assert.Equal(1, _fetched);
    }

    [Fact]
    public async Task Ahead_of_the_end_it_is_fetched_anew_while_calls_go_on()
    {
        var gate = new TaskCompletionSource();
        var provider = IdentityProvider.From(
            async _ =>
            {
                if (_fetched > 0)
                {
                    await gate.Task;
                }

                return Next(TimeSpan.FromHours(1));
            },
            _clock);
        var first = await provider.GetIdentityAsync();

        _clock.Now += TimeSpan.FromMinutes(56);
        Assert.Same(first, await provider.GetIdentityAsync());

        gate.SetResult();
        _clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal("token-2", (await provider.GetIdentityAsync()).Value);
    }

    [Fact]
    public async Task A_fetch_that_fails_leaves_what_is_still_good()
    {
        var fails = false;
        var provider = IdentityProvider.From(
            _ => fails ? throw new InvalidOperationException("no network") : new ValueTask<BearerToken>(Next(TimeSpan.FromHours(1))), _clock);
        var first = await provider.GetIdentityAsync();

        fails = true;
        _clock.Now += TimeSpan.FromMinutes(56);
        Assert.Same(first, await provider.GetIdentityAsync());
        _clock.Now += TimeSpan.FromMinutes(5);

        var exception = await Assert.ThrowsAsync<CredentialsException>(() => provider.GetIdentityAsync().AsTask());
        Assert.Contains("no network", exception.Message, StringComparison.Ordinal);
        fails = false;
        Assert.Equal("token-2", (await provider.GetIdentityAsync()).Value);
    }

    [Fact]
    public async Task An_identity_without_an_end_is_asked_for_each_time()
    {
        var provider = IdentityProvider.From(_ => new ValueTask<BearerToken>(Next(null)), _clock);

        Assert.Equal("token-1", (await provider.GetIdentityAsync()).Value);
        Assert.Equal("token-2", (await provider.GetIdentityAsync()).Value);
    }

    [Fact]
    public async Task One_that_has_ended_already_is_an_error()
    {
        var provider = IdentityProvider.From(_ => new ValueTask<BearerToken>(Next(TimeSpan.FromSeconds(-1))), _clock);

        await Assert.ThrowsAsync<CredentialsException>(() => provider.GetIdentityAsync().AsTask());
    }

    [Fact]
    public async Task The_one_that_waits_can_leave()
    {
        using var source = new CancellationTokenSource();
        var gate = new TaskCompletionSource<BearerToken>();
        var provider = IdentityProvider.From(_ => new ValueTask<BearerToken>(gate.Task), _clock);

        var leaving = provider.GetIdentityAsync(source.Token).AsTask();
        var staying = provider.GetIdentityAsync().AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        gate.SetResult(Next(null));

        Assert.Equal("token-1", (await staying).Value);
    }

    private BearerToken Next(TimeSpan? life) => new($"token-{++_fetched}", life is { } value ? _clock.GetUtcNow() + value : null);
}
