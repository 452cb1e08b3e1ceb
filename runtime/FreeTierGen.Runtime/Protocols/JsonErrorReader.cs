using FreeTierGen.Runtime.ErrorBodies;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>Finds out which error a response is, in all the forms that services send.</summary>
internal static class JsonErrorReader
{
    /// <summary>Reads what all errors have in common.</summary>
    /// <param name="response">The response.</param>
    /// <param name="isQueryCompatible">Whether the service is <c>@awsQueryCompatible</c>.</param>
    /// <param name="prefersCode">Whether the body's <c>code</c> counts before its <c>__type</c>, as in restJson1.</param>
    /// <param name="hasBody">Whether the body is a JSON object that can be read to its end.</param>
    public static ErrorDetails Read(in ReceivedResponse response, bool isQueryCompatible, bool prefersCode, out bool hasBody)
    {
        hasBody = JsonErrorBody.TryRead(response.Body, out var body);
        var code = ErrorNames.OfShape(response.Header("x-amzn-errortype"));
        if (code.Length == 0)
        {
            code = ErrorNames.OfShape(prefersCode ? body.Code : body.Type);
        }

        if (code.Length == 0)
        {
            code = ErrorNames.OfShape(prefersCode ? body.Type : body.Code);
        }

        return ErrorAnswer.Details(response, code, body.Message, isQueryCompatible, hasBody);
    }
}
