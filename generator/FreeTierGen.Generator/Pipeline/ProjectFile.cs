using System.Xml;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>
/// Reads the <c>SmithyModel</c> items of the project file as they are written. MSBuild says nothing of metadata that nobody reads, and
/// nothing of a pattern that no file matches.
/// </summary>
internal static class ProjectFile
{
    private const string Mark = "build_metadata.AdditionalFiles.SmithyProject";

    // What MSBuild itself makes of an item, what our targets read, and what editors keep.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "Include", "Exclude", "Remove", "Update", "Condition", "Label", "KeepDuplicates", "KeepMetadata", "RemoveMetadata",
        "MatchOnMetadata", "MatchOnMetadataOptions",
        "Namespace", "Visibility", "Operations", "Service", "Protocol", "Examples",
        "Link", "LinkBase", "Visible", "DependentUpon", "SubType",
    };

    /// <summary>Whether the additional file is the project.</summary>
    public static bool Is(AdditionalText file, AnalyzerConfigOptionsProvider provider)
        => provider.GetOptions(file).TryGetValue(Mark, out var mark) && string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the items.</summary>
    /// <param name="file">The project file.</param>
    /// <param name="models">The paths of the models that the project has.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static EquatableArray<LocatedDiagnostic> Check(AdditionalText file, EquatableArray<string> models, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return [];
        }

        var check = new Reader(file.Path, text, models);
        try
        {
            check.Read();
        }
        catch (XmlException)
        {
            // MSBuild has said so.
        }

        return check.Found.ToEquatableArray();
    }

    private sealed class Reader(string path, SourceText text, EquatableArray<string> models)
    {
        private const string Item = "SmithyModel";

        public List<LocatedDiagnostic> Found { get; } = [];

        public void Read()
        {
            using var xml = XmlReader.Create(new StringReader(text.ToString()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            var conditions = new Stack<bool>();
            var itemDepth = -1;
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.EndElement)
                {
                    conditions.Pop();
                    itemDepth = xml.Depth == itemDepth ? -1 : itemDepth;
                }
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    var isConditional = (conditions.Count > 0 && conditions.Peek()) || xml.GetAttribute("Condition") is not null;
                    if (itemDepth >= 0 && xml.Depth == itemDepth + 1)
                    {
                        CheckName(xml);
                    }

                    if (!xml.IsEmptyElement)
                    {
                        conditions.Push(isConditional);
                        itemDepth = xml.LocalName == Item && itemDepth < 0 ? xml.Depth : itemDepth;
                    }

                    if (xml.LocalName == Item)
                    {
                        CheckItem(xml, isConditional);
                    }
                }
            }
        }

        private void CheckItem(XmlReader xml, bool isConditional)
        {
            while (xml.MoveToNextAttribute())
            {
                CheckName(xml);
                if (xml.LocalName == "Include" && !isConditional)
                {
                    CheckFiles(xml);
                }
            }

            xml.MoveToElement();
        }

        private void CheckName(XmlReader xml)
        {
            if (!Known.Contains(xml.LocalName))
            {
                Add(Descriptors.UnknownMetadata, xml, xml.LocalName);
            }
        }

        private void CheckFiles(XmlReader xml)
        {
            foreach (var pattern in xml.Value.Split(';').Select(part => part.Trim()).Where(part => part.IndexOfAny(['*', '?']) >= 0))
            {
                // What a property stands for is not known here.
                var isFound = pattern.IndexOf("$(", StringComparison.Ordinal) >= 0 || pattern.IndexOf("@(", StringComparison.Ordinal) >= 0
                    ? models.Count > 0
                    : models.Any(FilePattern.Of(path, pattern).IsMatch);
                if (!isFound)
                {
                    Add(Descriptors.NoFileMatches, xml, pattern);
                }
            }
        }

        private void Add(DiagnosticDescriptor descriptor, XmlReader xml, string argument)
        {
            var info = (IXmlLineInfo)xml;
            var line = new LinePosition(Math.Max(info.LineNumber - 1, 0), Math.Max(info.LinePosition - 1, 0));
            var character = line.Line < text.Lines.Count ? Math.Min(text.Lines[line.Line].Start + line.Character, text.Length) : 0;
            Found.Add(new LocatedDiagnostic(descriptor, path, character, line, EquatableArray.Create(argument)));
        }
    }
}
