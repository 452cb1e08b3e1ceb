using System.Globalization;
using System.Text.Json.Nodes;

namespace FreeTier.EmbeddedService.Operations;

/// <summary>Values that several operations answer with, as JSON.</summary>
internal static class JsonValues
{
    public static JsonObject Money(double amount) => new() { ["amount"] = amount, ["unit"] = "USD" };

    /// <summary>The union of rewards, with its one kind.</summary>
    public static JsonObject Credit(double amount) => new() { ["credit"] = Money(amount) };

    /// <summary>The format <c>date-time</c>. Fractions are there only where the time has them.</summary>
    public static string DateTime(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
