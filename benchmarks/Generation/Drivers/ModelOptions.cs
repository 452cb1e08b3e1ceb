using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreeTierGen.Benchmarks.Generation.Drivers;

/// <summary>Says of each additional file that it is a model, with a namespace of its own that is made of the file's name.</summary>
internal sealed class ModelOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(null);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values("Acme.Service_" + Path.GetFileNameWithoutExtension(textFile.Path).Replace('-', '_'));

    private sealed class Values(string? @namespace) : AnalyzerConfigOptions
    {
        private const string Prefix = "build_metadata.AdditionalFiles.SmithyModel";

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = @namespace is null ? null : key switch
            {
                Prefix => "true",
                Prefix + "Namespace" => @namespace,
                _ => null,
            };
            return value is not null;
        }
    }
}
