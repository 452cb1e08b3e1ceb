using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>The id that the query protocols have in an answer's body.</summary>
internal static class QueryRequestId
{
    /// <summary>What is known of a response, with the id from its body where no header has one: <c>ResponseMetadata/RequestId</c> or <c>requestId</c>.</summary>
    /// <exception cref="XmlFormatException">The body is no XML.</exception>
    public static ResponseMetadata Complete(in ReceivedResponse response)
    {
        var metadata = response.Metadata;
        if (metadata.RequestId is not null)
        {
            return metadata;
        }

        var xml = new XmlCursor(response.Body);
        xml.MoveToRoot(out _);
        return Find(ref xml) is { } id
            ? new ResponseMetadata { RequestId = id, StatusCode = metadata.StatusCode, Attempts = metadata.Attempts }
            : metadata;
    }

    private static string? Find(ref XmlCursor xml)
    {
        for (var element = xml.Start(); xml.NextChild(element, out var name);)
        {
            if (name.SequenceEqual("requestId"u8) || name.SequenceEqual("RequestId"u8))
            {
                return xml.ReadString();
            }

            if (name.SequenceEqual("ResponseMetadata"u8))
            {
                return Find(ref xml);
            }

            xml.Skip();
        }

        return null;
    }
}
