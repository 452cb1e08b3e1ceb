using System.Text;
using System.Text.Json;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>What FreeTier would answer.</summary>
internal static class FreeTierAnswers
{
    /// <summary>How many rows there are in all.</summary>
    public const int Usages = 1_000;

    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 100;

    public static PreparedAnswer PlanState { get; } = new("""
        {"accountId":"123456789012","accountPlanExpirationDate":"2026-01-15T17:03:52.123Z","accountPlanRemainingCredits":{"amount":87.5,"unit":"USD"},"accountPlanStatus":"ACTIVE","accountPlanType":"FREE"}
        """u8.ToArray());

    /// <summary>All pages of usage.</summary>
    public static PreparedAnswer[] UsagePages { get; } = [.. Enumerable.Range(0, Usages / PageSize).Select(UsagePage)];

    private static PreparedAnswer UsagePage(int page)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("freeTierUsages");
            for (var row = page * PageSize; row < (page + 1) * PageSize; row++)
            {
                WriteUsage(writer, row);
            }

            writer.WriteEndArray();
            if ((page + 1) * PageSize < Usages)
            {
                writer.WriteString("nextToken", Convert.ToBase64String(Encoding.UTF8.GetBytes($"rows from {(page + 1) * PageSize} on, if you please")));
            }

            writer.WriteEndObject();
        }

        return new PreparedAnswer(stream.ToArray());
    }

    private static void WriteUsage(Utf8JsonWriter writer, int row)
    {
        writer.WriteStartObject();
        writer.WriteNumber("actualUsageAmount", row * 1.37);
        writer.WriteString("description", $"{(row + 1) * 100} requests per month are free for Service {row % 40}");
        writer.WriteNumber("forecastedUsageAmount", row * 2.91);
        writer.WriteString("freeTierType", row % 3 == 0 ? "12 Months Free" : "Always Free");
        writer.WriteNumber("limit", (row + 1) * 100d);
        writer.WriteString("operation", row % 2 == 0 ? "" : $"Operation{row % 7}");
        writer.WriteString("region", row % 4 == 0 ? "global" : "us-east-1");
        writer.WriteString("service", $"Service {row % 40}");
        writer.WriteString("unit", row % 2 == 0 ? "Requests" : "GB-Mo");
        writer.WriteString("usageType", $"Global-UsageType-{row}");
        writer.WriteEndObject();
    }
}
