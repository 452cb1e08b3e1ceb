using System.Security.Cryptography;
using System.Text;

namespace FreeTier.EmbeddedService.Authentication;

/// <summary>
/// Writes down a request in the form that a signature covers, as "Create a signed AWS API request" in the IAM user guide lays it out.
/// Just what this service accepts is needed: the root as path, no query, and a body that is hashed.
/// </summary>
internal static class CanonicalRequest
{
    public static string Of(RecordedRequest request, IReadOnlyList<string> signedHeaders)
    {
        var text = new StringBuilder();
        text.Append(request.Method).Append('\n');
        text.Append(request.Path).Append('\n');
        text.Append(request.Query).Append('\n');
        foreach (var name in signedHeaders)
            text.Append(name).Append(':').Append(Value(request.Headers[name])).Append('\n');

        text.Append('\n');
        text.AppendJoin(';', signedHeaders).Append('\n');
        text.Append(BodyHash(request));
        return text.ToString();
    }

    public static string BodyHash(RecordedRequest request) => Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));

    // Values lose the spaces around them, and runs of spaces within shrink to one.
    private static string Value(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
