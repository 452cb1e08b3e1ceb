using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTier.EmbeddedService.Hosting;
using Microsoft.AspNetCore.Http;

namespace FreeTier.EmbeddedService.Protocol;

/// <summary>Puts answers on the wire, in one piece or cut on purpose.</summary>
internal sealed class AnswerWriter(ErrorForm errorForm, ServiceClock clock)
{
    // Translated titles are sent as UTF-8, as AWS does, and not as escapes.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(HttpContext context, Answer answer, Growth growth, Fault fault)
    {
        var response = context.Response;
        response.StatusCode = answer.StatusCode;
        response.ContentType = answer.ContentType;
        response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString("D");
        // Kestrel would send the machine's time, which is not the time of the service.
        response.Headers.Date = clock.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        if (fault.RetryAfter is { } retryAfter)
            response.Headers["x-amz-retry-after"] = retryAfter;

        var body = Encoding.UTF8.GetBytes(Body(response, answer, growth));
        response.ContentLength = body.Length;
        if (fault.Cut == CutPoint.InMiddleOfResponse)
        {
            await response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted).ConfigureAwait(false);
            await response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            context.Abort();
            return;
        }

        await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private string Body(HttpResponse response, Answer answer, Growth growth)
    {
        if (answer.RawBody is { } raw)
            return raw;

        var body = answer.Error is { } error ? ErrorBody(response, error) : answer.Result!;
        if (answer.Error is null)
            AnswerGrowth.Apply(body, growth);
        return body.ToJsonString(Json);
    }

    private JsonObject ErrorBody(HttpResponse response, ErrorAnswerException error)
    {
        switch (errorForm)
        {
            case ErrorForm.PlainTypeInBody:
                return new JsonObject { ["__type"] = error.Code, ["message"] = error.Message };
            case ErrorForm.CodeInBody:
                return new JsonObject { ["code"] = error.Code, ["Message"] = error.Message };
            case ErrorForm.Header:
                NameInHeader(response, error);
                return new JsonObject { ["message"] = error.Message };
            case ErrorForm.HeaderOverBody:
                NameInHeader(response, error);
                return new JsonObject { ["__type"] = "com.example#SomethingElseException", ["message"] = error.Message };
            default:
                return new JsonObject { ["__type"] = $"{error.ShapeNamespace}#{error.Code}", ["message"] = error.Message };
        }
    }

    private static void NameInHeader(HttpResponse response, ErrorAnswerException error) =>
        response.Headers["X-Amzn-Errortype"] = $"{error.Code}:http://internal.example/{error.ShapeNamespace}/";
}
