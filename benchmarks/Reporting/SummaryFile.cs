using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>Writes a report for other programs: <c>artifacts/benchmarks/summary.json</c>.</summary>
internal static class SummaryFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Path { get; } = System.IO.Path.Combine(Locations.Artifacts, "summary.json");

    public static void Write(Report report)
    {
        Directory.CreateDirectory(Locations.Artifacts);
        File.WriteAllBytes(Path, JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                report.Mode,
                Seconds = report.Duration.TotalSeconds,
                Machine = new
                {
                    Runtime = RuntimeInformation.FrameworkDescription,
                    System = RuntimeInformation.OSDescription,
                    Architecture = RuntimeInformation.ProcessArchitecture,
                    Environment.ProcessorCount,
                },
                report.Results,
                report.LeftOut,
            },
            Format));
    }
}
