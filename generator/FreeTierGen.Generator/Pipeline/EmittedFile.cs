using System.Text;
using FreeTierGen.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>A file whose text is written on another thread: all processors write files while the driver takes them one by one.</summary>
internal sealed class EmittedFile
{
    private readonly Task<SourceText> _text;

    private EmittedFile(string hintName, Task<SourceText> text)
    {
        HintName = hintName;
        _text = text;
    }

    /// <summary>The name that Roslyn knows the file by.</summary>
    public string HintName { get; }

    /// <summary>Begins to write a file. What goes wrong is thrown where the text is taken.</summary>
    public static EmittedFile Start(GeneratedFile file)
    {
        // It may be taken by a later run than the one that began it, so no cancellation ends it.
        var spec = file.Spec;
        return new EmittedFile(file.HintName, Task.Run(() => SourceText.From(FileEmitter.Emit(spec), Encoding.UTF8)));
    }

    /// <summary>Adds the file to the project.</summary>
    public void AddTo(SourceProductionContext output) => output.AddSource(HintName, _text.GetAwaiter().GetResult());
}
