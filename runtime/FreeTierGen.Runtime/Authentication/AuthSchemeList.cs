using System.ComponentModel;
using System.Runtime.CompilerServices;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Authentication;

/// <summary>
/// The schemes that an operation takes, best first. A client calls by one of them, which is chosen at its first call: the one that
/// <see cref="IAuthSchemeOptions.AuthSchemePreference"/> prefers, else the first one that an identity was set for, in the environment for this
/// service or in the options, else the first that finds one by itself.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AuthSchemeList : OperationAuth
{
    private readonly AuthScheme[] _schemes;

    // A choice lives as long as the client that it is for.
    private readonly ConditionalWeakTable<object, AuthMethod> _choices = [];

    /// <summary>Makes the list.</summary>
    /// <param name="schemes">The schemes in the model's order; at least one.</param>
    public AuthSchemeList(params AuthScheme[] schemes)
    {
        ArgumentNullException.ThrowIfNull(schemes);
        _schemes = schemes;
    }

    /// <summary>True where the operation can be called by nobody, too (<c>@optionalAuth</c>).</summary>
    public bool IsOptional { get; init; }

    internal override ValueTask AuthenticateAsync(IAuthenticatedAttempt attempt, CancellationToken cancellationToken)
    {
        if (!_choices.TryGetValue(attempt.Options, out var method))
        {
            method = Choose(attempt);
            _choices.AddOrUpdate(attempt.Options, method);
        }

        return method.AuthenticateAsync(attempt, cancellationToken);
    }

    internal override string? PresigningScheme(object options, Func<string, string?> readEnvironment)
    {
        var preference = AuthSchemePreference.Of(options, readEnvironment);
        AuthScheme? best = null;
        foreach (var scheme in _schemes)
        {
            if (scheme.IsSignature
                && (best is null || AuthSchemePreference.RankOf(scheme.Name, preference) < AuthSchemePreference.RankOf(best.Name, preference)))
            {
                best = scheme;
            }
        }

        return best?.Name;
    }

    private AuthMethod Choose(IAuthenticatedAttempt attempt)
    {
        var preference = AuthSchemePreference.Of(attempt.Options, attempt.ReadEnvironment);
        AuthMethod? best = null;
        var bestRank = int.MaxValue;
        foreach (var scheme in _schemes)
        {
            if (scheme.Bind(attempt, IsOptional, out var origin) is not { } method)
            {
                continue;
            }

            // Who prefers a scheme means it also where its identity is found without anything said.
            var rank = AuthSchemePreference.RankOf(scheme.Name, preference);
            if (rank == preference.Count)
            {
                rank += (int)origin;
            }

            if (rank < bestRank)
            {
                (best, bestRank) = (method, rank);
            }
        }

        return best ?? (IsOptional ? AuthMethod.Anonymous : throw Nobody(attempt));
    }

    private CredentialsException Nobody(IAuthenticatedAttempt attempt)
    {
        var needs = Array.ConvertAll(_schemes, scheme => scheme.NeedOf(attempt));
        return new CredentialsException(
            $"{attempt.OperationName} of {attempt.ServiceName} has to know who calls. It takes {string.Join("; or ", needs)}.");
    }
}
