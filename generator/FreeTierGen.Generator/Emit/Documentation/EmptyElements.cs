namespace FreeTierGen.Generator.Emit.Documentation;

/// <summary>Removes elements that say nothing, such as <c>&lt;b&gt; &lt;/b&gt;</c>.</summary>
internal static class EmptyElements
{
    private static readonly string[] Empty = ["<c></c>", "<b></b>", "<i></i>", "<c> </c>", "<b> </b>", "<i> </i>"];

    /// <summary>The XML without them.</summary>
    public static string Remove(string xml)
    {
        foreach (var element in Empty)
        {
            xml = xml.Replace(element, "");
        }

        return xml;
    }
}
