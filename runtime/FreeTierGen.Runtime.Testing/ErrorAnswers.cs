using System.Buffers.Binary;
using System.Net;
using System.Security;
using System.Text;
using System.Text.Json;

namespace FreeTierGen.Runtime.Testing;

/// <summary>Errors as services answer with them, in the format of the protocol that a request speaks.</summary>
internal static class ErrorAnswers
{
    /// <summary>The answer.</summary>
    public static InMemoryAnswer Of(ReceivedRequest request, string code, string message, HttpStatusCode status) => new()
    {
        Status = status,
        Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = code },
        Body = IsCbor(request) ? Cbor(code, message) : Encoding.UTF8.GetBytes(Text(request, code, message)),
    };

    /// <summary>Whether the request speaks CBOR.</summary>
    public static bool IsCbor(ReceivedRequest request)
        => request.Headers.TryGetValue("Smithy-Protocol", out var protocol) && protocol.EndsWith("cbor", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether answers to the request are XML.</summary>
    public static bool IsXml(ReceivedRequest request)
        => OperationNames.IsForm(request) || (request.Headers.TryGetValue("Content-Type", out var type) && type.Contains("xml", StringComparison.OrdinalIgnoreCase));

    private static string Text(ReceivedRequest request, string code, string message)
        => IsXml(request)
            ? $"<ErrorResponse><Error><Code>{SecurityElement.Escape(code)}</Code><Message>{SecurityElement.Escape(message)}</Message></Error></ErrorResponse>"
            : $$"""{"__type":"{{JsonEncodedText.Encode(code)}}","message":"{{JsonEncodedText.Encode(message)}}"}""";

    // A map of two texts.
    private static byte[] Cbor(string code, string message)
    {
        var body = new List<byte> { 0xA2 };
        foreach (var text in (string[])["__type", code, "message", message])
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, utf8.Length);
            body.Add(0x7A);
            body.AddRange(length);
            body.AddRange(utf8);
        }

        return [.. body];
    }
}
