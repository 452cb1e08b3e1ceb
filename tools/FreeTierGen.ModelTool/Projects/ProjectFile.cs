using System.Text;
using System.Xml;
using FreeTierGen.ModelTool.Errors;

namespace FreeTierGen.ModelTool.Projects;

/// <summary>
/// A C# project as its author wrote it. It is changed as text, at one place: comments, attributes on lines of their own, line ends and
/// byte order mark stay as they are.
/// </summary>
internal sealed class ProjectFile
{
    private readonly ProjectText _text;
    private readonly Encoding _encoding;
    private readonly bool _hasMark;

    private ProjectFile(string path, ProjectText text, Encoding encoding, bool hasMark)
    {
        Path = path;
        _text = text;
        _encoding = encoding;
        _hasMark = hasMark;
    }

    /// <summary>The file.</summary>
    internal string Path { get; }

    /// <summary>The folder that paths in the project start from.</summary>
    internal string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The project's <c>SmithyModel</c> items, as they stand in the file.</summary>
    internal IReadOnlyList<ModelElement> Items => _text.Items;

    /// <summary>The project takes what other files say beside what every project does.</summary>
    internal bool HasImports => _text.HasImports;

    /// <summary>Finds the project that is meant, and reads it.</summary>
    /// <param name="option">What <c>--project</c> was: a file or a folder; null for the project of <paramref name="folder"/>.</param>
    /// <param name="folder">The folder that the tool runs in.</param>
    /// <exception cref="ToolException">There is none, there are several, or it can't be read.</exception>
    internal static ProjectFile Find(string? option, string folder)
    {
        string path = System.IO.Path.GetFullPath(option ?? ".", folder);
        if (!Directory.Exists(path))
        {
            return File.Exists(path)
                ? path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? Load(path) : throw ToolException.Usage($"{path} is no C# project: clients are generated in those only.")
                : throw ToolException.Usage($"there is no project at {path}.");
        }

        string[] projects = Directory.GetFiles(path, "*.csproj");
        return projects switch
        {
            [var one] => Load(one),
            [] => throw ToolException.Usage($"there is no C# project in {path}. Name it with --project."),
            _ => throw ToolException.Usage(
                $"there are several projects in {path}: {string.Join(", ", projects.Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal))}. Name one with --project."),
        };
    }

    /// <summary>The value of a property that the file sets as plain text; null where it does not.</summary>
    internal string? Property(string name) => _text.Property(name);

    /// <summary>Whether the text stands anywhere in the file.</summary>
    internal bool Mentions(string text) => _text.Text.Contains(text, StringComparison.Ordinal);

    /// <summary>The project with one more item.</summary>
    /// <param name="attributes">The item's attributes, unescaped.</param>
    internal ProjectFile WithItem(params (string Name, string Value)[] attributes) => With(_text.WithItem(attributes));

    /// <summary>The project with another file in place of an item's.</summary>
    internal ProjectFile WithInclude(ModelElement item, string include) => With(_text.WithInclude(item, include));

    /// <summary>The file's content.</summary>
    internal byte[] ToBytes() => _hasMark ? [.. _encoding.GetPreamble(), .. _encoding.GetBytes(_text.Text)] : _encoding.GetBytes(_text.Text);

    private static ProjectFile Load(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            (Encoding encoding, int mark) = EncodingOf(bytes);
            return new ProjectFile(path, ProjectText.Parse(encoding.GetString(bytes, mark, bytes.Length - mark)), encoding, mark > 0);
        }
        catch (Exception exception) when (exception is XmlException or DecoderFallbackException)
        {
            throw ToolException.Failure($"{path} can't be read: {exception.Message}", exception);
        }
    }

    private static (Encoding Encoding, int MarkLength) EncodingOf(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Strict(new UTF8Encoding()), 3),
        [0xFF, 0xFE, ..] => (Strict(Encoding.Unicode), 2),
        [0xFE, 0xFF, ..] => (Strict(Encoding.BigEndianUnicode), 2),
        _ => (Strict(new UTF8Encoding()), 0),
    };

    // Bytes that are none of the encoding's would come back as others.
    private static Encoding Strict(Encoding encoding) => Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private ProjectFile With(string text) => new(Path, ProjectText.Parse(text), _encoding, _hasMark);
}
