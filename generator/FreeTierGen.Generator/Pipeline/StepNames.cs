namespace FreeTierGen.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, which tests look for.</summary>
internal static class StepNames
{
    /// <summary>An item of each model file, with its metadata.</summary>
    public const string Items = nameof(Items);

    /// <summary>What each model becomes: read, modelled and lowered.</summary>
    public const string Results = nameof(Results);

    /// <summary>Models that would generate the same type.</summary>
    public const string Conflicts = nameof(Conflicts);

    /// <summary>Each file to write.</summary>
    public const string Files = nameof(Files);

    /// <summary>The text of each file.</summary>
    public const string Emitted = nameof(Emitted);

    /// <summary>Each finding to report.</summary>
    public const string Diagnostics = nameof(Diagnostics);

    /// <summary>Each finding in the project file.</summary>
    public const string Project = nameof(Project);
}
