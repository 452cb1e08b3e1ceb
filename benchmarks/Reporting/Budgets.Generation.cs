namespace FreeTierGen.Benchmarks.Reporting;

internal static partial class Budgets
{
    // The floor of builds is the same project with its generated files checked in; that of drivers is compiling what was generated.
    // After an edit it is the first run.
    private static IEnumerable<Row> Generation =>
    [
        new("build.first.time", "FreeTier in dotnet build, warm compiler server, first time", Unit.Nanoseconds)
        {
            OverFloor = 150e6,
            Explanation = new("A first build", 1.6),
        },
        new("build.again.time", "FreeTier in dotnet build, warm compiler server, again", Unit.Nanoseconds) { OverFloor = 150e6 },
        new("build.alone.time", "FreeTier in dotnet build, no compiler server", Unit.Nanoseconds) { OverFloor = 300e6 },
        new("build.json-first.time", "System.Text.Json's generator, two types, first time", Unit.Nanoseconds) { IsDifference = true, IsThorough = true },
        new("build.json-again.time", "System.Text.Json's generator, two types, again", Unit.Nanoseconds) { IsDifference = true, IsThorough = true },
        new("build.json-alone.time", "System.Text.Json's generator, two types, no server", Unit.Nanoseconds) { IsDifference = true, IsThorough = true },
        new("generator.freetier.time", "Generating FreeTier, warm (floor: compiling it)", Unit.Nanoseconds),
        new("generator.freetier.bytes", "Generating FreeTier, allocated", Unit.Bytes),
        .. LargeModelRows("sagemaker", "SageMaker", new("An edited shape", 2.25)),
        .. LargeModelRows("ec2-model", "EC2", new("An edited shape", 2.25)),
        new("all-models.generating.time", "All models in one project: generating (floor: compiling)", Unit.Nanoseconds) { IsThorough = true },
        new("all-models.generating.memory", "All models: peak memory after generating", Unit.Bytes) { IsThorough = true },
        new("all-models.compiling.memory", "All models: peak memory after compiling", Unit.Bytes) { IsThorough = true },
        new("all-models.lines", "All models: lines", Unit.Lines) { IsThorough = true },
        new("all-models.assembly", "All models: the assembly's size", Unit.Bytes) { IsThorough = true },
    ];

    private static IEnumerable<Row> LargeModelRows(string suite, string model, Explanation ofEdit) =>
    [
        new($"{suite}.full.time", $"Generating {model}, warm (floor: compiling it)", Unit.Nanoseconds) { OfFloor = 0.2 },
        new($"{suite}.full.bytes", $"Generating {model}, allocated", Unit.Bytes),
        new($"{suite}.retained.bytes", $"Generating {model}, kept for the next run", Unit.Bytes),
        new($"{suite}.shape-edit.time", $"{model}, one shape edited (floor: all of it)", Unit.Nanoseconds) { OfFloor = 0.3, Explanation = ofEdit },
        new($"{suite}.shape-edit.bytes", $"{model}, one shape edited, allocated (floor: all of it)", Unit.Bytes),
        new($"{suite}.csharp-edit.time", $"{model}, C# edited", Unit.Nanoseconds),
        new($"{suite}.csharp-edit.bytes", $"{model}, C# edited, allocated", Unit.Bytes),
    ];
}
