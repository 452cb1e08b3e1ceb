using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FreeTierGen.Conformance.Tests.Bodies;

/// <summary>Bodies of errors, in which a message may be missing.</summary>
internal static class ErrorBody
{
    /// <summary>The body of an error without all that is not its name.</summary>
    /// <exception cref="NotSupportedException">It is of a media type whose names of errors the harness does not know.</exception>
    public static byte[] NameAlone(byte[] body, string? mediaType)
        => body.Length == 0 ? body
            : MediaTypes.IsJson(mediaType) ? OfJson(body)
            : MediaTypes.IsXml(mediaType) ? OfXml(body)
            : MediaTypes.IsCbor(mediaType) ? OfCbor(body)
            : throw new NotSupportedException($"An error of media type {mediaType} has no message, and the harness does not know what else names it.");

    private static bool IsName(string member) => member is "__type" or "code";

    private static byte[] OfJson(byte[] body)
    {
        var members = JsonNode.Parse(body)!.AsObject();
        foreach (var name in members.Select(member => member.Key).Where(name => !IsName(name)).ToList())
        {
            members.Remove(name);
        }

        return Encoding.UTF8.GetBytes(members.ToJsonString());
    }

    // Whatever encloses the code is the protocol's; what stands beside it is the error's.
    private static byte[] OfXml(byte[] body)
    {
        var root = XmlComparison.Read(body);
        var code = root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "Code" && element.Parent?.Name.LocalName == "Error");
        code?.Parent!.Nodes().Where(node => node != code).ToList().ForEach(node => node.Remove());
        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static byte[] OfCbor(byte[] body)
        => CborTree.Write(CborTree.Read(body) is CborNode.Entries entries
            ? new CborNode.Entries([.. entries.Values.Where(entry => entry.Key is CborNode.Text text && IsName(text.Value))])
            : throw new NotSupportedException("The body of the error is no map."));
}
