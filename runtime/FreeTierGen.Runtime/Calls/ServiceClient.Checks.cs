using FreeTierGen.Runtime.Calls;
using FreeTierGen.Runtime.Interceptors;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime;

/// <content>What is checked against the model.</content>
public sealed partial class ServiceClient
{
    private void ValidateInput<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, CallContext? context, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        var mode = Configuration.Options.RequestValidation;
        if (mode == RequestValidation.Off)
        {
            return;
        }

        var limit = CallTimeouts.CallLimit(Configuration.Options, operation.Info);
        var violations = ViolationCollector.WithoutDetails(mode, new PatternMatching(limit, cancellationToken));
        operation.Validate(input, ref violations);
        if (violations is not { IsValid: true, IsComplete: true })
        {
            ExplainInput(operation, input, violations, context);
            cancellationToken.ThrowIfCancellationRequested();
            if (limit > TimeSpan.Zero && violations.PatternTime >= limit)
            {
                var cause = new TimeoutException("The patterns of the request's members took that long.");
                throw CallTimeoutException.Of(operation.Info.Name, limit, CallTimeoutException.OfCall, attempts: 0, wasSent: false, cause);
            }
        }
    }

    // Throws where the request violates the model. What there was no time for is left to the service, and those are told who watch calls.
    private static void ExplainInput<TInput, TOutput>(
        Operation<TInput, TOutput> operation, TInput input, ViolationCollector found, CallContext? context)
        where TInput : class
        where TOutput : class
    {
        var violations = found.WithDetails();
        operation.Validate(input, ref violations);
        if (!violations.IsValid)
        {
            throw new RequestValidationException(violations.ToResult().Violations);
        }

        if (context is not null)
        {
            context.UncheckedMembers = violations.ToResult().Unchecked;
        }
    }

    private void CheckOutput<TInput, TOutput>(Operation<TInput, TOutput> operation, TInput input, TOutput output, Call call)
        where TInput : class
        where TOutput : class
    {
        if (Configuration.Options.VerifyDigests && operation.FindDamage(input, output) is { } path)
        {
            throw new ResponseFormatException($"{operation.Info.Name} was answered with a digest of something else than was sent or received, at '{path}'.")
            {
                Path = path,
                Metadata = call.Metadata,
            };
        }

        if (Configuration.Options.ValidateResponses)
        {
            ValidateOutput(operation, output, call);
        }
    }

    private static void ValidateOutput<TInput, TOutput>(Operation<TInput, TOutput> operation, TOutput output, Call call)
        where TInput : class
        where TOutput : class
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        operation.ValidateOutput(output, ref violations);
        if (!violations.IsValid)
        {
            throw new ResponseValidationException(violations.ToResult().Violations) { Metadata = call.Metadata };
        }
    }
}
