using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Credentials from where AWS's own tools take them. Without a profile's name these places are looked at, in this order: the keys of the
/// environment; <c>AWS_WEB_IDENTITY_TOKEN_FILE</c>; the profile that <c>AWS_PROFILE</c> names or <c>default</c>; the agent of a container; the
/// metadata service of an instance. The first that is configured is used, and the last is asked only where nothing else is. What is fetched
/// is kept and renewed ahead of its end: clients that share a provider share its credentials.
/// </summary>
/// <remarks>An answer that is at hand completes synchronously and allocates nothing.</remarks>
public sealed class AwsCredentialsProvider : ICredentialsProvider
{
    private readonly AwsCredentialsOptions _options;
    private readonly object _gate = new();
    private volatile FoundProvider? _found;

    /// <summary>Creates a provider that looks at all places. Nothing is read before credentials are asked for.</summary>
    public AwsCredentialsProvider()
        : this(AwsCredentialsOptions.Default)
    {
    }

    /// <summary>Creates a provider of one profile. Nothing is read before credentials are asked for.</summary>
    /// <param name="profile">The profile's name.</param>
    /// <exception cref="ArgumentException">The profile's name is empty.</exception>
    public AwsCredentialsProvider(string profile)
        : this(AwsCredentialsOptions.Default.With(profile))
    {
        ArgumentNullException.ThrowIfNull(profile);
    }

    /// <summary>Creates a provider. Nothing is read before credentials are asked for.</summary>
    /// <param name="options">The profile and others.</param>
    /// <exception cref="ArgumentException">The profile's name is empty.</exception>
    public AwsCredentialsProvider(AwsCredentialsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Profile is { } profile)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(profile, nameof(options));
        }

        _options = options;
    }

    /// <inheritdoc/>
    public ValueTask<Credentials> GetCredentialsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var found = _found ?? Find();
            var credentials = found.Provider.GetCredentialsAsync(cancellationToken);
            return credentials.IsCompletedSuccessfully
                ? new ValueTask<Credentials>(found.Note(credentials.Result))
                : new ValueTask<Credentials>(WaitAsync(found, credentials));
        }
        catch (CredentialsException failure)
        {
            return ValueTask.FromException<Credentials>(failure);
        }
    }

    /// <inheritdoc/>
    public void Invalidate(Credentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);

        // Files and variables may hold others by now. Of many calls that were refused together, the first one has this done.
        if (_found is { } found && ReferenceEquals(found.Last, credentials))
        {
            found.Provider.Invalidate(credentials);
            Forget(found);
        }
    }

    private FoundProvider Find()
    {
        lock (_gate)
        {
            return _found ??= CredentialsSearch.Find(_options);
        }
    }

    private async Task<Credentials> WaitAsync(FoundProvider found, ValueTask<Credentials> pending)
    {
        try
        {
            return found.Note(await pending.ConfigureAwait(false));
        }
        catch (CredentialsException failure)
        {
            // What was wrong may be mended meanwhile, so the next call looks again.
            Forget(found);
            if (!found.IsLastResort || found.Last is not null)
            {
                throw;
            }

            throw CredentialsSearch.Nothing(_options, failure);
        }
    }

    private void Forget(FoundProvider found)
    {
        lock (_gate)
        {
            if (_found == found)
            {
                _found = null;
            }
        }
    }
}
