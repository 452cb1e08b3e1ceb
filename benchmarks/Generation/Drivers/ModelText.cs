using System.Text;
using FreeTierGen.Benchmarks.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Benchmarks.Generation.Drivers;

/// <summary>A model file as the compiler hands it to the generator, already read from the disk.</summary>
internal sealed class ModelText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    /// <summary>The showcase's model.</summary>
    public static ModelText FreeTier() =>
        new("freetier.json", File.ReadAllText(System.IO.Path.Combine(Locations.Repository, "models", "freetier-2023-09-07.json")));

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
