using FreeTierGen.Runtime.Cbor;

namespace FreeTierGen.Runtime.ErrorBodies;

/// <summary>Reads what an error's CBOR says of itself.</summary>
internal static class CborErrorBody
{
    /// <summary>
    /// Reads the members that all errors have. An empty body or half a body are no CBOR map: false then, and what was found until there.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> cbor, out ErrorBody body)
    {
        body = default;
        var reader = new CborReader(cbor);
        try
        {
            for (var left = reader.StartMap(); reader.NextMember(ref left, out var name);)
            {
                ReadMember(ref reader, name, ref body);
            }

            return true;
        }
        catch (Exception exception) when (FormatFailure.Is(exception))
        {
            return false;
        }
    }

    private static void ReadMember(ref CborReader reader, scoped ReadOnlySpan<byte> name, ref ErrorBody body)
    {
        if (name.SequenceEqual("__type"u8))
        {
            body.Type = ReadText(ref reader) ?? body.Type;
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
            reader.Skip();
        }
    }

    private static string? ReadText(ref CborReader reader)
    {
        if (reader.NextMajorType() == MajorType.Text)
        {
            return reader.ReadString();
        }

        reader.Skip();
        return null;
    }
}
