using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Diagnostics;

/// <summary>A finding with its place as editors count it. It is a value, so that Roslyn can tell that nothing changed.</summary>
/// <param name="Descriptor">What kind of finding it is.</param>
/// <param name="Path">The model file.</param>
/// <param name="Character">The UTF-16 units before the place.</param>
/// <param name="Line">The line and column, from 0.</param>
/// <param name="Arguments">What the descriptor's message is filled with.</param>
internal sealed record LocatedDiagnostic(
    DiagnosticDescriptor Descriptor,
    string Path,
    int Character,
    LinePosition Line,
    EquatableArray<string> Arguments)
{
    /// <summary>Finds the findings' lines and columns in the file's text. They come out in the order of the file.</summary>
    public static EquatableArray<LocatedDiagnostic> Locate(IReadOnlyList<Finding> findings, string path, byte[] utf8)
    {
        var cursor = new Utf8Cursor(utf8);
        var located = new List<LocatedDiagnostic>(findings.Count);
        foreach (var finding in findings.OrderBy(finding => finding.Position))
        {
            cursor.MoveTo(finding.Position);
            located.Add(new LocatedDiagnostic(finding.Descriptor, path, cursor.Character, cursor.Line, finding.Arguments.ToEquatableArray()));
        }

        return located.ToEquatableArray();
    }

    /// <summary>A finding about the whole file.</summary>
    public static LocatedDiagnostic AtStart(DiagnosticDescriptor descriptor, string path, params string[] arguments)
        => new(descriptor, path, 0, LinePosition.Zero, arguments.Select(MessageText.Shorten).ToEquatableArray());

    /// <summary>The diagnostic that Roslyn reports.</summary>
    public Diagnostic ToDiagnostic()
    {
        var location = Location.Create(Path, new TextSpan(Character, 0), new LinePositionSpan(Line, Line));
        var arguments = new object[Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Arguments[i];
        }

        return Diagnostic.Create(Descriptor, location, arguments);
    }
}
