using System.Text.RegularExpressions;
using FreeTierGen.Benchmarks.Calls;

namespace FreeTierGen.Benchmarks.Tests.Wire;

/// <summary>What a client puts on the wire for a call.</summary>
internal static partial class SentBytes
{
    /// <summary>Calls with a client that sends through a handler.</summary>
    /// <returns>All bytes of the request, but zeros in place of the digits of the call's random id.</returns>
    public static async Task<string> OfAsync(PreparedAnswer answer, Func<HttpMessageHandler, Task> call)
    {
        using var connection = new RecordingConnection(answer);
        using var handler = connection.CreateHandler();
        await call(handler);
        return WithoutInvocationId(connection.Written);
    }

    /// <summary>Puts zeros in place of the digits of the call's random id, which has to be there.</summary>
    public static string WithoutInvocationId(string sent)
    {
        Assert.Matches(InvocationId(), sent);
        return InvocationId().Replace(sent, "${name}00000000-0000-4000-8000-000000000000");
    }

    [GeneratedRegex("(?<name>amz-sdk-invocation-id: )[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?=\r\n)")]
    private static partial Regex InvocationId();
}
