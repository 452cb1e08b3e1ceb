using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Interceptors;

namespace FreeTierGen.Runtime;

/// <content>Calls to endpoints that depend on the account that signs.</content>
public sealed partial class ServiceClient
{
    private const string RequiredMode = "required";

    // Who is called by an account that the options name, or by none, need not wait for credentials.
    private bool NeedsAccount => Configuration.AccountId is null && Configuration.AccountIdEndpointMode != "disabled" && !IsAnonymous;

    internal Task<TOutput> ExecuteForAccountAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        IAccountOperation<TInput> routed,
        TInput input,
        CallContext? context,
        CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        if (!NeedsAccount)
        {
            return ExecuteAsync(operation, input, null, context, cancellationToken);
        }

        var finding = FindCredentials(cancellationToken);
        if (finding.IsCompletedSuccessfully)
        {
            var credentials = finding.Result;
            return credentials?.AccountId is null && Configuration.AccountIdEndpointMode != RequiredMode
                ? ExecuteAsync(operation, input, null, context, cancellationToken)
                : ExecuteForAccountAsync(operation, routed, input, new(credentials!), context, cancellationToken);
        }

        return ExecuteForAccountAsync(operation, routed, input, finding, context, cancellationToken);
    }

    private async Task<TOutput> ExecuteForAccountAsync<TInput, TOutput>(
        Operation<TInput, TOutput> operation,
        IAccountOperation<TInput> routed,
        TInput input,
        ValueTask<Credentials> finding,
        CallContext? context,
        CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        cancellationToken.ThrowIfCancellationRequested();

        // What is wrong with the request is said before anybody is asked anything.
        input = operation.PrepareInput(this, input);
        ValidateInput(operation, input, context, cancellationToken);
        var started = context?.Limit?.Started;
        string? account;
        if (finding.IsCompletedSuccessfully)
        {
            account = finding.Result?.AccountId;
        }
        else
        {
            using var own = context?.Limit is null ? LimitOf(operation.Info, cancellationToken) : null;
            var limit = own ?? context!.Limit!;
            started = limit.Started;
            account = (await WaitForCredentialsAsync(finding, limit).ConfigureAwait(false))?.AccountId;
        }

        var target = new DiscoveredTarget(FindTarget(routed, input, account), started);
        return await ExecuteAsync(operation, input, target, context, cancellationToken).ConfigureAwait(false);
    }

    private EndpointTarget FindTarget<TInput>(IAccountOperation<TInput> routed, TInput input, string? account)
        where TInput : class
    {
        try
        {
            return TargetOf(routed.ResolveAccountEndpoint(this, input, account));
        }
        catch (EndpointResolutionException exception) when (account is null && Configuration.AccountIdEndpointMode == RequiredMode)
        {
            throw new EndpointResolutionException(
                $"{exception.Message.TrimEnd('.')}. The credentials name no account: set {nameof(ClientOptions.AccountId)} in the client's options, or use credentials that name theirs, by AWS_ACCOUNT_ID or a profile's aws_account_id. {nameof(ClientOptions.AccountIdEndpointMode)} 'preferred' calls the region's endpoint.",
                exception);
        }
        catch (EndpointResolutionException exception) when (Configuration.Region is null)
        {
            throw WithoutRegion(exception);
        }
    }
}
