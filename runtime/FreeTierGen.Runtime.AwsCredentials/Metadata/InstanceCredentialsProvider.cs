using System.Text;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Credentials of an EC2 instance's role from its metadata service, version 2. While the service can't be reached, or has none that are
/// newer, credentials are used beyond their end, which is logged as a warning: services accept them as long as the fault is AWS's.
/// </summary>
public sealed class InstanceCredentialsProvider : FetchedCredentialsProvider
{
    private const string Extended = "/latest/meta-data/iam/security-credentials-extended/";
    private const string Plain = "/latest/meta-data/iam/security-credentials/";
    private const string Remedy = "Attach an instance profile with a role to the instance.";

    // The cache asks again five minutes ahead of the end: so every five to ten minutes, and not all instances at once.
    private static readonly TimeSpan Extension = TimeSpan.FromMinutes(10);
    private const int MostJitterSeconds = 300;

    private readonly ProfileContext? _context;
    private Credentials? _last;

    /// <summary>Creates a provider. Nobody is asked before credentials are.</summary>
    /// <param name="options">The clock and others; <see langword="null"/> takes what they are by default.</param>
    public InstanceCredentialsProvider(AwsCredentialsOptions? options = null)
        : this(options, null)
    {
    }

    internal InstanceCredentialsProvider(AwsCredentialsOptions? options, ProfileContext? context)
        : base(options) => _context = context;

    private protected override async ValueTask<Credentials> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var credentials = await AskAsync(cancellationToken).ConfigureAwait(false);
            _last = credentials;
            return credentials.Expiration <= Options.TimeProvider.GetUtcNow() ? Prolong(credentials, "has none that are newer") : credentials;
        }
        catch (CredentialsException failure) when (_last is not null)
        {
            return Prolong(_last, failure.Message);
        }
    }

    private protected override void Forget() => _last = null;

    private async ValueTask<Credentials> AskAsync(CancellationToken cancellationToken)
    {
        using var metadata = InstanceMetadata.Open(Options, _context);
        try
        {
            // The extended one has the account as well, and is not everywhere.
            return await AskAsync(metadata, Extended, cancellationToken).ConfigureAwait(false)
                ?? await AskAsync(metadata, Plain, cancellationToken).ConfigureAwait(false)
                ?? throw new CredentialsException($"The instance at {metadata.Endpoint} has no role. {Remedy}");
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException)
        {
            throw new CredentialsException(
                $"The instance metadata service at {metadata.Endpoint} could not be asked: {failure.Message}. "
                + "Elsewhere than on EC2, configure a profile or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
                failure);
        }
    }

    private async ValueTask<Credentials?> AskAsync(InstanceMetadata metadata, string folder, CancellationToken cancellationToken)
    {
        var role = Options.Environment.Text("AWS_EC2_INSTANCE_PROFILE_NAME") ?? _context?.Profile.Text("ec2_instance_profile_name");
        if (role is null)
        {
            var roles = await metadata.ReadAsync(folder, cancellationToken).ConfigureAwait(false);
            if (roles.Status == 404)
            {
                return null;
            }

            role = roles.Status == 200 ? FirstLine(roles.Body) : throw Refused(metadata, roles);
        }

        var answer = await metadata.ReadAsync(folder + Uri.EscapeDataString(role), cancellationToken).ConfigureAwait(false);
        return answer.Status switch
        {
            200 => CredentialsDocument.Read(answer.Body, "Token", $"The instance metadata service at {metadata.Endpoint}", Remedy),
            404 => null,
            _ => throw Refused(metadata, answer),
        };
    }

    private static string FirstLine(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        text = end < 0 ? text : text[..end];
        return text.Length > 0 ? text : throw new CredentialsException($"The instance metadata service names no role. {Remedy}");
    }

    private static CredentialsException Refused(InstanceMetadata metadata, LinkLocalAnswer answer) =>
        new($"The instance metadata service at {metadata.Endpoint} answered with status {answer.Status}. {Remedy}");

    private Credentials Prolong(Credentials old, string reason)
    {
        var now = Options.TimeProvider.GetUtcNow();
        if (now < old.Expiration)
        {
            return old;
        }

        var end = now + Extension + TimeSpan.FromSeconds(Random.Shared.Next(MostJitterSeconds));
        if (Options.LoggerFactory is { } loggers)
        {
            InstanceCredentialsLog.Prolonged(loggers.CreateLogger("FreeTierGen.Runtime.AwsCredentials"), old.Expiration!.Value, reason);
        }

        return new Credentials(old.AccessKeyId, old.SecretAccessKey, old.SessionToken, end, old.AccountId);
    }
}
