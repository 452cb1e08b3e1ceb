using System.Globalization;

namespace FreeTierGen.Benchmarks.Reporting;

/// <summary>Figures as a reader wants them.</summary>
internal static class Figures
{
    public static string Text(double? figure, Unit unit) => (figure, unit) switch
    {
        (null, _) => "",
        ({ } value, Unit.Nanoseconds) => Scaled(value, 1000, "ns", "µs", "ms", "s"),
        ({ } value, Unit.Bytes) => Scaled(value, 1024, "B", "KiB", "MiB", "GiB"),
        ({ } value, _) => Number(value, "#,0"),
    };

    /// <summary>A ratio with its budget, if it has one.</summary>
    public static string Ratio(double? ratio, double? budget) => ratio is null
        ? ""
        : Number(ratio.Value, "0.000") + (budget is null ? "" : $" (≤ {Number(budget.Value, "0.###")})");

    /// <summary>A difference with its budget, if it has one.</summary>
    public static string Difference(double? difference, double? budget, Unit unit) => difference is null
        ? ""
        : $"{(difference < 0 ? "" : "+")}{Text(difference, unit)}{(budget is null ? "" : $" (≤ +{Text(budget, unit)})")}";

    private static string Scaled(double value, double step, params ReadOnlySpan<string> units)
    {
        var unit = 0;
        while (Math.Abs(value) >= step && unit < units.Length - 1)
        {
            value /= step;
            unit++;
        }

        return $"{Number(value, unit == 0 ? "#,0.#" : "#,0.##")} {units[unit]}";
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
