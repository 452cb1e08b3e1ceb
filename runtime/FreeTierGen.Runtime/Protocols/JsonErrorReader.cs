using System.Text.Json;
using FreeTierGen.Runtime.Json;
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
        hasBody = TryReadBody(response.Body, out var body);
        var code = ShapeName(response.Header("x-amzn-errortype"));
        if (code.Length == 0)
        {
            code = ShapeName(prefersCode ? body.Code : body.Type);
        }

        if (code.Length == 0)
        {
            code = ShapeName(prefersCode ? body.Type : body.Code);
        }

        var (queryCode, fault) = isQueryCompatible ? QueryError(response.Header("x-amzn-query-error")) : default;
        return new ErrorDetails
        {
            Code = code,
            QueryCode = queryCode,
            Fault = fault,
            Message = body.Message,
            ContentType = response.ContentType,
            ResponseText = hasBody && (code.Length > 0 || body.Message is not null) ? null : UnreadableBody.StartOf(response.Body),
            Metadata = response.Metadata,
        };
    }

    /// <summary>
    /// The name alone: services send it with the shape's namespace before a <c>#</c> and with a URL after a <c>:</c>.
    /// </summary>
    internal static string ShapeName(string? type)
    {
        if (string.IsNullOrWhiteSpace(type))
        {
            return "";
        }

        var name = type.AsSpan();
        var colon = name.IndexOf(':');
        name = colon < 0 ? name : name[..colon];
        var hash = name.IndexOf('#');
        name = (hash < 0 ? name : name[(hash + 1)..]).Trim();
        return name.Length == type.Length ? type : name.ToString();
    }

    // "AWS.SimpleQueueService.NonExistentQueue;Sender": the code of the old query protocol, and whose fault it is.
    private static (string? Code, ErrorFault? Fault) QueryError(string? header)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            return default;
        }

        var separator = header.IndexOf(';', StringComparison.Ordinal);
        if (separator < 0)
        {
            return (header.Trim(), null);
        }

        var code = header[..separator].Trim();
        ErrorFault? fault = header.AsSpan(separator + 1).Trim() switch
        {
            "Sender" => ErrorFault.Client,
            "Receiver" => ErrorFault.Server,
            _ => null,
        };
        return (code.Length == 0 ? null : code, fault);
    }

    // A proxy's HTML, an empty body or half a body are no JSON object: then only the headers speak.
    private static bool TryReadBody(ReadOnlySpan<byte> json, out Body body)
    {
        body = default;
        var reader = new Utf8JsonReader(JsonBody.WithoutMark(json), JsonBody.Options);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                ReadMember(ref reader, ref body);
            }

            return true;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            return false;
        }
    }

    private static void ReadMember(ref Utf8JsonReader reader, ref Body body)
    {
        var name = JsonCursor.Utf8(ref reader);
        if (name.SequenceEqual("__type"u8))
        {
            body.Type = ReadText(ref reader) ?? body.Type;
        }
        else if (name.SequenceEqual("code"u8))
        {
            body.Code = ReadText(ref reader) ?? body.Code;
        }
        else if (name.SequenceEqual("message"u8))
        {
            body.Message = ReadText(ref reader) ?? body.Message;
        }
        else if (name.SequenceEqual("Message"u8))
        {
            var message = ReadText(ref reader);
            body.Message ??= message;
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    // Only a string counts: an error may have a member "code" of another type.
    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return JsonScalars.ReadString(ref reader);
        }

        reader.Skip();
        return null;
    }

    private struct Body
    {
        public string? Type;
        public string? Code;
        public string? Message;
    }
}
