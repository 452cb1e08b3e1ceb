using FreeTier.EmbeddedService.Authentication;
using FreeTier.EmbeddedService.Operations;
using FreeTier.EmbeddedService.Protocol;
using Microsoft.AspNetCore.Http;

namespace FreeTier.EmbeddedService.Hosting;

/// <summary>What happens to a request, in order: record, read, authenticate, break on purpose, run, answer.</summary>
internal sealed class RequestHandler(
    RequestLog log,
    AwsJsonRequestReader reader,
    SignatureVerifier verifier,
    OperationTable operations,
    Faults faults,
    AnswerWriter writer,
    CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext context)
    {
        var fault = Fault.None;
        Answer answer;
        try
        {
            var request = await log.RecordAsync(context).ConfigureAwait(false);
            AwsJsonCall call;
            try
            {
                call = reader.Read(request);
                verifier.Verify(request);

                // Only requests that are authentic meet a fault, so that a badly signed retry can't hide behind one.
                fault = faults.Next();
            }
            finally
            {
                log.Take();
            }

            if (!await DelayAsync(context, fault.Delay).ConfigureAwait(false) || fault.Cut == CutPoint.BeforeResponse)
            {
                context.Abort();
                return;
            }

            answer = fault.Answer() ?? operations.Run(call);
        }
        catch (ErrorAnswerException error)
        {
            answer = Answer.Of(error);
        }
        catch (BadHttpRequestException) when (!context.RequestAborted.IsCancellationRequested)
        {
            answer = Answer.Of(ServiceErrors.RequestTooLarge());
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The caller went away while it was still sending.
            context.Abort();
            return;
        }

        await writer.WriteAsync(context, answer, faults.Growth, fault).ConfigureAwait(false);
    }

    // False where the caller gave up or the service stops.
    private async Task<bool> DelayAsync(HttpContext context, TimeSpan delay)
    {
        if (delay == TimeSpan.Zero)
            return true;

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await Task.Delay(delay, ends.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
