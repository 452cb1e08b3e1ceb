namespace FreeTierGen.Runtime.Waiters;

/// <summary>
/// Calls an operation until its answers say that a resource is where it is waited for, or never will be. Generated waiters say what the
/// answers mean; how to wait is here, as Smithy's specification of waiters has it.
/// </summary>
/// <typeparam name="TInput">The operation's input.</typeparam>
/// <typeparam name="TOutput">The operation's output.</typeparam>
public abstract class Waiter<TInput, TOutput>
    where TOutput : class
{
    private readonly string _name;
    private readonly TimeSpan _minDelay;
    private readonly TimeSpan _maxDelay;

    /// <summary>Makes a waiter.</summary>
    /// <param name="name">Its name in the model.</param>
    /// <param name="minDelay">The shortest delay between two calls, in seconds.</param>
    /// <param name="maxDelay">The longest delay between two calls, in seconds.</param>
    protected Waiter(string name, int minDelay, int maxDelay)
    {
        _name = name;
        _minDelay = TimeSpan.FromSeconds(minDelay);
        _maxDelay = TimeSpan.FromSeconds(maxDelay);
    }

    /// <summary>Calls the operation until the wait ends.</summary>
    /// <param name="input">What the operation is called with, each time.</param>
    /// <param name="call">Calls the operation.</param>
    /// <param name="options">How long to wait and how often to ask; null is the defaults.</param>
    /// <param name="timeProvider">The clock where the options name none; null is the system's.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How the wait succeeded.</returns>
    /// <exception cref="WaiterFailedException">The resource will never be there, or a call failed with an error that is not expected.</exception>
    /// <exception cref="WaiterTimedOutException">The resource was not there in time.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<WaiterResult<TOutput>> WaitAsync(
        TInput input,
        Func<TInput, CancellationToken, Task<TOutput>> call,
        WaiterOptions? options,
        TimeProvider? timeProvider,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        options ??= WaiterOptions.Default;
        var maxWaitTime = options.MaxWaitTime;
        var delays = new WaiterDelays(_minDelay, _maxDelay, options);
        var time = options.TimeProvider ?? timeProvider ?? TimeProvider.System;
        var started = time.GetTimestamp();

        // Made without a limit and given one later, so that it is armed by the same clock on every framework.
        using var deadline = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var beforeDeadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        deadline.CancelAfter(maxWaitTime);

        TOutput? lastOutput = null;
        var isLast = false;
        for (var attempt = 1; ; attempt++)
        {
            TOutput? output = null;
            ServiceException? error = null;
            WaiterMatch match;
            try
            {
                // The last call is made when the time is up. It ends by its own time-outs.
                output = await call(input, isLast ? cancellationToken : beforeDeadline.Token).ConfigureAwait(false);
                lastOutput = output;
                match = Match(input, output);
            }
            catch (ServiceException exception)
            {
                error = exception;
                match = Match(exception);
            }
            catch (ServiceClientException exception)
            {
                throw Failed("The call of the operation failed.", lastOutput, attempt, exception);
            }
            catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
            {
                // Calls see a token of ours; the caller knows only their own.
                throw new OperationCanceledException("The wait was cancelled.", exception, cancellationToken);
            }
            catch (OperationCanceledException exception) when (deadline.IsCancellationRequested && !isLast)
            {
                throw TimedOut(maxWaitTime, lastOutput, attempt, exception);
            }

            var elapsed = time.GetElapsedTime(started);
            switch (match.State)
            {
                case WaiterState.Success:
                    return new WaiterResult<TOutput>(output, error, attempt, elapsed);
                case WaiterState.Failure when error is not null:
                    throw Failed("The service answered with an error: " + error.Message, lastOutput, attempt, error);
                case WaiterState.Failure:
                    throw Failed(match.Reason ?? "The resource is in a state that it does not get there from.", lastOutput, attempt, null);
            }

            var remaining = maxWaitTime - elapsed;
            if (isLast || remaining <= TimeSpan.Zero)
            {
                throw TimedOut(maxWaitTime, lastOutput, attempt, error);
            }

            var delay = delays.Next(attempt, remaining, out isLast);
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What an answer of the operation means.</summary>
    /// <param name="input">What the operation was called with.</param>
    /// <param name="output">What it answered.</param>
    protected abstract WaiterMatch Match(TInput input, TOutput output);

    /// <summary>What an error of the service means. One that a waiter does not expect is a failure.</summary>
    /// <param name="exception">The error.</param>
    protected virtual WaiterState Match(ServiceException exception) => WaiterState.Failure;

    private WaiterFailedException Failed(string reason, TOutput? lastOutput, int attempts, Exception? cause)
        => new($"Waiting for {_name} failed (calls: {attempts}). {reason}", cause)
        {
            WaiterName = _name,
            LastOutput = lastOutput,
            Attempts = attempts,
        };

    private WaiterTimedOutException TimedOut(TimeSpan maxWaitTime, TOutput? lastOutput, int attempts, Exception? cause)
        => new(
            $"{_name} did not come to be within {maxWaitTime.TotalSeconds:0.###} s (calls: {attempts}). Set WaiterOptions.MaxWaitTime to wait longer.",
            cause)
        {
            WaiterName = _name,
            LastOutput = lastOutput,
            Attempts = attempts,
            MaxWaitTime = maxWaitTime,
        };
}
