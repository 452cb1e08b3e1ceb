using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>Calls that fail by what they are answered, whatever the protocol.</summary>
internal static class FailedCalls
{
    /// <summary>The exception for an error of the service.</summary>
    public static Task<EchoServiceException> FailAsync<TInput, TOutput>(
        this Operation<TInput, TOutput> operation, TInput input, string body, int status, params (string Name, string Value)[] headers)
        where TInput : class
        where TOutput : class
        => ThrowAsync<EchoServiceException, TInput, TOutput>(operation, input, new StubHandler().Answer(body, status, headers));

    /// <summary>The exception for a success that is none.</summary>
    public static Task<ResponseFormatException> MisreadAsync<TInput, TOutput>(
        this Operation<TInput, TOutput> operation, TInput input, StubHandler handler)
        where TInput : class
        where TOutput : class
        => ThrowAsync<ResponseFormatException, TInput, TOutput>(operation, input, handler);

    private static async Task<TException> ThrowAsync<TException, TInput, TOutput>(Operation<TInput, TOutput> operation, TInput input, StubHandler handler)
        where TException : Exception
        where TInput : class
        where TOutput : class
    {
        using var client = EchoClients.Client(handler, options => options.Retries = RetryOptions.None);
        return await Assert.ThrowsAnyAsync<TException>(() => client.InvokeAsync(operation, input));
    }
}
