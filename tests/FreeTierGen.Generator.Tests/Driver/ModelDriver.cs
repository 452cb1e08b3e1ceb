using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Tests.Driver;

/// <summary>
/// Runs the real generator over models in memory, as the compiler does. Every step can be tracked; editing a model, or the C# of
/// the project, and running again shows what was done anew.
/// </summary>
internal sealed class ModelDriver
{
    public const string DefaultPath = "/models/model.json";

    private ModelOptions _options = new();
    private readonly List<ModelFile> _files = [];
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    /// <param name="csharp">The project's own C#.</param>
    /// <param name="tracksSteps">Whether it can be asked afterwards what was done anew, which costs memory.</param>
    public ModelDriver(string csharp = "", bool tracksSteps = true)
    {
        _compilation = Compilations.Create(csharp);
        _driver = CSharpGeneratorDriver.Create(
            [new SmithyClientGenerator().AsSourceGenerator()],
            parseOptions: Compilations.ParseOptions,
            optionsProvider: _options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));
    }

    /// <summary>A driver with one model, in namespace <c>Acme</c> where the metadata says nothing else.</summary>
    public static ModelDriver With(string? model, params (string Name, string Value)[] metadata)
        => new ModelDriver().Add(DefaultPath, model, metadata.Any(item => item.Name == "Namespace") ? metadata : [("Namespace", "Acme"), .. metadata]);

    /// <summary>Runs the generator once over one model.</summary>
    public static GeneratorRun Run(string? model, params (string Name, string Value)[] metadata) => With(model, metadata).Run();

    /// <summary>Adds a model with exactly this metadata.</summary>
    public ModelDriver Add(string path, string? model, params (string Name, string Value)[] metadata)
    {
        _options.Set(path, metadata);
        return AddOther(path, model);
    }

    /// <summary>Adds an additional file that is no model, or one that is a model already once more.</summary>
    public ModelDriver AddOther(string path, string? text)
    {
        var file = new ModelFile(path, text);
        _files.Add(file);
        _driver = _driver.AddAdditionalTexts([file]);
        return this;
    }

    /// <summary>Adds the project file, as the targets do.</summary>
    public ModelDriver AddProject(string path, string text)
    {
        _options.SetProject(path);
        return AddOther(path, text);
    }

    /// <summary>Replaces a model's text.</summary>
    public ModelDriver Edit(string model, string path = DefaultPath)
    {
        var index = _files.FindIndex(file => file.Path == path);
        var edited = new ModelFile(path, model);
        _driver = _driver.ReplaceAdditionalText(_files[index], edited);
        _files[index] = edited;
        return this;
    }

    /// <summary>Hands the compiler's options over anew, as a reload of the project does, with other metadata for one model.</summary>
    public ModelDriver EditMetadata(string path, params (string Name, string Value)[] metadata)
    {
        _options = new ModelOptions(_options);
        _options.Set(path, metadata);
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(_options);
        return this;
    }

    /// <summary>Sets a property of the project that compilers can see, and hands the compiler's options over anew.</summary>
    public ModelDriver SetProperty(string name, string value)
    {
        _options = new ModelOptions(_options);
        _options.SetProperty(name, value);
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(_options);
        return this;
    }

    /// <summary>Replaces the project's own C#.</summary>
    public ModelDriver EditCSharp(string csharp)
    {
        _compilation = Compilations.Create(csharp);
        return this;
    }

    /// <summary>Runs the generator; what an earlier run left is used as far as nothing changed.</summary>
    public GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var compilation, out _);
        return new GeneratorRun(_driver.GetRunResult().Results.Single(), (CSharpCompilation)compilation);
    }
}
