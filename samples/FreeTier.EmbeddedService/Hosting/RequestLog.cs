using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FreeTier.EmbeddedService.Hosting;

/// <summary>Reads requests off the wire and remembers them.</summary>
internal sealed class RequestLog(ServiceClock clock)
{
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _taken;

    public async Task<RecordedRequest> RecordAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in context.Request.Headers)
            headers[name] = string.Join(',', values.ToArray());

        // Signatures cover what was on the wire. HttpRequest.Path is already decoded.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var request = new RecordedRequest(
            context.Request.Method,
            question < 0 ? target : target[..question],
            question < 0 ? "" : target[(question + 1)..],
            headers,
            body.ToArray(),
            clock.UtcNow);
        lock (_gate)
            _requests.Add(request);
        return request;
    }

    /// <summary>What becomes of a recorded request is decided. Who waits for it may go on only now, or a later one could get its fault.</summary>
    public void Take()
    {
        lock (_gate)
        {
            _taken++;
            foreach (var (count, reached) in _waiting)
            {
                if (_taken >= count)
                    reached.TrySetResult();
            }

            _waiting.RemoveAll(waiting => waiting.Reached.Task.IsCompleted);
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_gate)
            return [.. _requests];
    }

    public Task WaitForAsync(int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_taken >= count)
                return Task.CompletedTask;

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }
}
