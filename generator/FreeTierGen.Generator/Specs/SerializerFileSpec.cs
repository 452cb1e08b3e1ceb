namespace FreeTierGen.Generator.Specs;

/// <summary>A class that reads and writes the values of one shape in one format.</summary>
internal abstract record SerializerFileSpec : FileSpec
{
    protected SerializerFileSpec(string @namespace, string className)
        : base(className + ".g.cs", @namespace, "internal")
        => ClassName = className;

    /// <summary>The class's name.</summary>
    public string ClassName { get; }

    /// <summary>The values' C# type, fully qualified.</summary>
    public required string Type { get; init; }

    /// <summary>Whether values are read.</summary>
    public required bool Reads { get; init; }

    /// <summary>Whether values are written.</summary>
    public required bool Writes { get; init; }

    /// <summary>Whether something that the model deprecates is used, which must not be warned about here.</summary>
    public bool UsesDeprecated { get; init; }
}
