using System.Globalization;
using System.Text;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>Says why an answer can't be read, and of which member. Nothing of what the answer holds is said: it may be sensitive.</summary>
internal static class UnreadableXml
{
    private const int MostSteps = 32;

    /// <summary>The exception in place of what reading threw.</summary>
    /// <param name="body">The answer.</param>
    /// <param name="failure">What reading threw.</param>
    /// <param name="member">The member that the whole body is; null where its root holds the members.</param>
    public static XmlFormatException Explain(ReadOnlySpan<byte> body, XmlFormatException failure, string? member)
    {
        // A value is read of members that the model knows. What is no XML may be in anything, whose names are content.
        var path = member is null ? "" : "/" + member;
        if (failure.IsOfValue)
        {
            path += PathTo(body, failure.Position);
        }

        var reason = failure.Message.TrimEnd('.');
        return path.Length == 0 ? failure : new XmlFormatException($"{reason} at '{path}'", failure.Position, path);
    }

    private static string PathTo(ReadOnlySpan<byte> body, int position)
    {
        var path = new StringBuilder();
        var xml = new XmlCursor(body);
        try
        {
            xml.MoveToRoot(out _);
            for (var steps = 0; steps < MostSteps && xml.Position < position && TryEnter(ref xml, position, path); steps++)
            {
            }
        }
        catch (XmlFormatException)
        {
            // The rest of the answer is no XML: the way until there has to do.
        }

        return path.ToString();
    }

    // Moves to the child that the position is in.
    private static bool TryEnter(ref XmlCursor xml, int position, StringBuilder path)
    {
        for (var element = xml.Start(); xml.NextChild(element, out var name);)
        {
            var child = xml;
            child.Skip();
            if (xml.Position <= position && (child.Position > position || xml.Position == position))
            {
                path.Append(CultureInfo.InvariantCulture, $"/{Encoding.UTF8.GetString(name)}");
                return true;
            }

            xml = child;
        }

        return false;
    }
}
