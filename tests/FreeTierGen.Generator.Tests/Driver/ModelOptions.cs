using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FreeTierGen.Generator.Tests.Driver;

/// <summary>Metadata of model files as MSBuild hands it to the compiler: without ; and #, for which our targets write , and :.</summary>
internal sealed class ModelOptions : AnalyzerConfigOptionsProvider
{
    private readonly Dictionary<string, Values> _files;
    private ImmutableDictionary<string, string> _properties =
        ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", "Root.Namespace");

    public ModelOptions() => _files = [];

    /// <summary>Another object that says the same.</summary>
    public ModelOptions(ModelOptions other)
    {
        _files = new Dictionary<string, Values>(other._files);
        _properties = other._properties;
    }

    public override AnalyzerConfigOptions GlobalOptions => new Values(_properties);

    /// <summary>Sets a property of the project that compilers can see.</summary>
    public void SetProperty(string name, string value) => _properties = _properties.SetItem("build_property." + name, value);

    /// <summary>Marks a file as a model, with metadata by name: <c>("Namespace", "Acme")</c>.</summary>
    public void Set(string path, params (string Name, string Value)[] metadata)
    {
        var values = ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.SmithyModel", "true");
        foreach (var (name, value) in metadata)
        {
            values = values.Add("build_metadata.AdditionalFiles.SmithyModel" + name, value.Replace(';', ',').Replace('#', ':'));
        }

        _files[path] = new Values(values);
    }

    /// <summary>Marks a file as the project.</summary>
    public void SetProject(string path)
        => _files[path] = new Values(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.SmithyProject", "true"));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _files.GetValueOrDefault(textFile.Path, Values.None);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Values None { get; } = new(ImmutableDictionary<string, string>.Empty);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
