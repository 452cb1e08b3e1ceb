using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>
/// Finds out which error an XML response is, in all the forms that services send: <c>ErrorResponse/Error</c>,
/// <c>Response/Errors/Error</c>, and <c>Error</c> alone.
/// </summary>
internal static class XmlErrorReader
{
    /// <summary>Reads what all errors have in common.</summary>
    /// <param name="response">The response.</param>
    /// <param name="hasBody">Whether the body is such an error and can be read to its end, so that <see cref="TryMoveToError"/> finds its members.</param>
    public static ErrorDetails Read(in ReceivedResponse response, out bool hasBody)
    {
        hasBody = TryReadBody(response.Body, out var body);
        var metadata = response.Metadata;
        return new ErrorDetails
        {
            Code = body.Code ?? "",
            Message = body.Message,
            Fault = body.Fault,
            ContentType = response.ContentType,
            ResponseText = hasBody && (body.Code is not null || body.Message is not null) ? null : UnreadableBody.StartOf(response.Body),
            Metadata = metadata.RequestId is not null || body.RequestId is null
                ? metadata
                : new ResponseMetadata { RequestId = body.RequestId, StatusCode = metadata.StatusCode, Attempts = metadata.Attempts },
        };
    }

    /// <summary>Moves to the element that holds an error's members.</summary>
    /// <returns>False where there is none.</returns>
    /// <exception cref="XmlFormatException">The text is no XML.</exception>
    public static bool TryMoveToError(ref XmlCursor xml)
    {
        for (xml.MoveToRoot(out var name); !name.SequenceEqual("Error"u8);)
        {
            if (!IsAroundErrors(name) || !TryMoveToChild(ref xml, out name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryMoveToChild(scoped ref XmlCursor xml, out ReadOnlySpan<byte> name)
    {
        for (var element = xml.Start(); xml.NextChild(element, out name);)
        {
            if (IsAroundErrors(name) || name.SequenceEqual("Error"u8))
            {
                return true;
            }

            xml.Skip();
        }

        return false;
    }

    private static bool IsAroundErrors(ReadOnlySpan<byte> name)
        => name.SequenceEqual("ErrorResponse"u8) || name.SequenceEqual("Response"u8) || name.SequenceEqual("Errors"u8);

    // A proxy's HTML, an empty body or half a body are no errors of the service: then only the status speaks.
    private static bool TryReadBody(ReadOnlySpan<byte> text, out Body body)
    {
        body = default;
        var xml = new XmlCursor(text);
        try
        {
            xml.MoveToRoot(out var root);
            var isError = false;
            ReadElement(ref xml, root, ref body, ref isError);
            xml.ReadEnd();
            return isError;
        }
        catch (XmlFormatException)
        {
            return false;
        }
    }

    private static void ReadElement(ref XmlCursor xml, ReadOnlySpan<byte> name, ref Body body, ref bool isError)
    {
        // Of several errors the first one counts.
        if (name.SequenceEqual("Error"u8) && !isError)
        {
            isError = true;
            ReadError(ref xml, ref body);
        }
        else if (IsAroundErrors(name))
        {
            for (var element = xml.Start(); xml.NextChild(element, out var child);)
            {
                ReadElement(ref xml, child, ref body, ref isError);
            }
        }
        else if (IsRequestId(name))
        {
            body.RequestId = ReadText(ref xml) ?? body.RequestId;
        }
        else
        {
            xml.Skip();
        }
    }

    private static void ReadError(ref XmlCursor xml, ref Body body)
    {
        for (var error = xml.Start(); xml.NextChild(error, out var name);)
        {
            if (name.SequenceEqual("Code"u8))
            {
                body.Code = ReadText(ref xml) ?? body.Code;
            }
            else if (name.SequenceEqual("Message"u8) || name.SequenceEqual("message"u8))
            {
                body.Message = ReadText(ref xml) ?? body.Message;
            }
            else if (name.SequenceEqual("Type"u8))
            {
                body.Fault = ReadText(ref xml) switch
                {
                    "Sender" => ErrorFault.Client,
                    "Receiver" => ErrorFault.Server,
                    _ => body.Fault,
                };
            }
            else if (IsRequestId(name))
            {
                body.RequestId = ReadText(ref xml) ?? body.RequestId;
            }
            else
            {
                xml.Skip();
            }
        }
    }

    private static bool IsRequestId(ReadOnlySpan<byte> name)
        => name.SequenceEqual("RequestId"u8) || name.SequenceEqual("RequestID"u8) || name.SequenceEqual("requestId"u8);

    // An error may have members of these names that are structures.
    private static string? ReadText(ref XmlCursor xml)
    {
        var probe = xml;
        try
        {
            var text = probe.ReadString().Trim();
            xml = probe;
            return text.Length == 0 ? null : text;
        }
        catch (XmlFormatException)
        {
            xml.Skip();
            return null;
        }
    }

    private struct Body
    {
        public string? Code;
        public string? Message;
        public string? RequestId;
        public ErrorFault? Fault;
    }
}
