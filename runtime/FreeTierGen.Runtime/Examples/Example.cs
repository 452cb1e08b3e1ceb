using System.ComponentModel;

namespace FreeTierGen.Runtime.Examples;

/// <summary>An example of a model: a request, and how the service answers it.</summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
/// <param name="title">The example's title.</param>
/// <param name="input">Makes the request.</param>
/// <param name="output">Makes the answer; null where it is an error.</param>
/// <param name="error">Makes the error; null where the answer is none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Example<TInput, TOutput>(string title, Func<TInput> input, Func<TOutput>? output = null, Func<Exception>? error = null)
    where TInput : class
    where TOutput : class
{
    internal string Title => title;

    internal TInput Input => input();

    internal Task<TOutput> Answer() => error is not null ? Task.FromException<TOutput>(error()) : Task.FromResult(output!());
}
