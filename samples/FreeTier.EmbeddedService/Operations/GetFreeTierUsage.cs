using System.Text.Json;
using System.Text.Json.Nodes;
using FreeTier.EmbeddedService.Data;
using FreeTier.EmbeddedService.Filtering;
using FreeTier.EmbeddedService.State;
using FreeTier.EmbeddedService.Validation;

namespace FreeTier.EmbeddedService.Operations;

/// <summary>Reports rows of usage that pass a filter, page by page.</summary>
internal static class GetFreeTierUsage
{
    public static JsonObject Run(Account account, InputObject input)
    {
        var expression = input.Object("filter");
        var filter = expression is null ? UsageFilter.All : UsageFilterReader.Read(expression);
        var maxResults = input.Integer("maxResults", 1, 1000, whenAbsent: 10);
        var token = input.String("nextToken", StringConstraint.NextPageToken);
        input.Violations.ThrowIfAny();

        var selected = account.Usage.Where(filter.Passes).ToList();
        var page = Page.Of(selected, token, maxResults, account.PagingTokens, ListOf(expression));

        var answer = new JsonObject { ["freeTierUsages"] = new JsonArray([.. page.Items.Select(Describe)]) };
        if (page.NextToken is not null)
            answer["nextToken"] = page.NextToken;
        return answer;
    }

    // The filter as JSON without spaces, however the caller wrote it.
    private static byte[] ListOf(InputObject? expression)
    {
        using var buffer = new MemoryStream();
        buffer.Write("usage "u8);
        if (expression is not null)
        {
            using var writer = new Utf8JsonWriter(buffer);
            expression.Element.WriteTo(writer);
        }

        return buffer.ToArray();
    }

    private static JsonObject Describe(UsageRow row)
    {
        var usage = new JsonObject
        {
            ["service"] = row.Service,
            ["operation"] = row.Operation,
            ["usageType"] = row.UsageType,
            ["region"] = row.Region,
            ["actualUsageAmount"] = row.Actual,
            ["forecastedUsageAmount"] = row.Forecast,
            ["unit"] = row.Unit,
            ["description"] = row.Description,
            ["freeTierType"] = row.FreeTierType,
        };
        if (row.Limit is { } limit)
            usage["limit"] = limit;
        return usage;
    }
}
