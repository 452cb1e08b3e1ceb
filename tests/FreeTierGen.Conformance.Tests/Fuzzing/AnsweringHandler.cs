using FreeTierGen.Conformance.Tests.Messages;

namespace FreeTierGen.Conformance.Tests.Fuzzing;

/// <summary>Answers every request the same.</summary>
internal sealed class AnsweringHandler(StatedAnswer answer) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = answer.ToMessage();
        response.RequestMessage = request;
        return Task.FromResult(response);
    }
}
