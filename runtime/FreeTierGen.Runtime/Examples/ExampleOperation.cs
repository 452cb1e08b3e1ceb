using System.ComponentModel;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Examples;

/// <summary>Answers requests of an operation as its examples do.</summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
/// <param name="operation">The operation.</param>
/// <param name="examples">Its examples; the first that fits is the answer.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExampleOperation<TInput, TOutput>(Operation<TInput, TOutput> operation, params Example<TInput, TOutput>[] examples) : IExampleOperation
    where TInput : class
    where TOutput : class
{
    /// <inheritdoc/>
    public IEnumerable<string> Titles => examples.Select(example => example.Title);

    /// <summary>Answers a request.</summary>
    /// <param name="input">The request.</param>
    /// <param name="preferred">The titles that come first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What the example answers.</returns>
    /// <exception cref="ServiceException">The example's error.</exception>
    /// <exception cref="RequestSerializationException">The request can't be sent.</exception>
    /// <exception cref="InvalidOperationException">No example has the request.</exception>
    public async Task<TOutput> AnswerAsync(TInput input, ExampleTitles preferred, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(preferred);
        cancellationToken.ThrowIfCancellationRequested();
        var fitting = examples.Where(example => IsSame(input, example.Input)).ToList();
        var example = fitting.Find(example => preferred.Contains(example.Title)) ?? fitting.FirstOrDefault();
        return example is not null
            ? await example.Answer().ConfigureAwait(false)
            : throw new InvalidOperationException(
                $"No example of {operation.Info.Name} has this request. There are: {string.Join(", ", Titles.Select(title => $"'{title}'"))}.");
    }

    // Requests are the same where the same is sent for both. What streams is not read for that.
    private bool IsSame(TInput left, TInput right)
    {
        var (first, second) = (new RequestBuilder(), new RequestBuilder());
        try
        {
            operation.Serialize(first, left);
            operation.Serialize(second, right);
            return first.Method == second.Method
                && first.PathAndQuery == second.PathAndQuery
                && first.Headers.SequenceEqual(second.Headers)
                && first.BodyStream is null == second.BodyStream is null
                && first.WrittenBody.Span.SequenceEqual(second.WrittenBody.Span);
        }
        finally
        {
            first.Reset();
            second.Reset();
        }
    }
}
