using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Packaging;

/// <summary>
/// Takes from a documentation file what it says of types and members that nobody outside can reach: a compiler writes down every comment,
/// and a package is read by people who have its surface only.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is not [var assembly, var documentation])
        {
            Console.Error.WriteLine("Usage: PublicDocumentation <assembly> <documentation file>");
            return 2;
        }

        try
        {
            var document = XDocument.Load(documentation, LoadOptions.PreserveWhitespace);
            var surface = Surface(assembly);
            foreach (var member in document.Descendants("member").Where(member => !surface.Contains(member.Attribute("name")!.Value)).ToList())
            {
                // The line's indentation goes with it.
                (member.PreviousNode as XText)?.Remove();
                member.Remove();
            }

            document.Save(documentation, SaveOptions.DisableFormatting);
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Xml.XmlException)
        {
            Console.Error.WriteLine($"The documentation {documentation} of {assembly} can't be cut down to its public part: {error.Message}");
            return 1;
        }
    }

    private static HashSet<string> Surface(string path)
    {
        var reference = MetadataReference.CreateFromFile(path);
        var compilation = CSharpCompilation.Create("Surface", references: [reference]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        var surface = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<INamespaceOrTypeSymbol>([assembly.GlobalNamespace]);
        while (waiting.TryPop(out var place))
        {
            foreach (var member in place.GetMembers().Where(member => member is INamespaceSymbol || IsOpen(member)))
            {
                if (member.GetDocumentationCommentId() is { } id)
                {
                    surface.Add(id);
                }

                if (member is INamespaceOrTypeSymbol inner)
                {
                    waiting.Push(inner);
                }
            }
        }

        return surface;
    }

    private static bool IsOpen(ISymbol symbol)
        => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
