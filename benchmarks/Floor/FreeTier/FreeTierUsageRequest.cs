using System.Text.Json;
using Acme.FreeTier;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Benchmarks.Floor.FreeTier;

/// <summary>Checks and writes what GetFreeTierUsage is asked.</summary>
internal static class FreeTierUsageRequest
{
    private static readonly JsonEncodedText Filter = JsonEncodedText.Encode("filter");
    private static readonly JsonEncodedText MaxResults = JsonEncodedText.Encode("maxResults");
    private static readonly JsonEncodedText NextToken = JsonEncodedText.Encode("nextToken");

    /// <summary>Makes sure that a request is as the model has it. What is usual is checked in place.</summary>
    /// <exception cref="RequestValidationException">It is not.</exception>
    public static void Check(GetFreeTierUsageRequest request)
    {
        var isUsual = request is { Filter: null, MaxResults: null or (>= 1 and <= 1000), NextToken: null or { Length: >= 1 and <= 8192 } };
        if (!isUsual)
        {
            CheckInFull(request);
        }
    }

    public static void Write(Utf8JsonWriter writer, GetFreeTierUsageRequest request)
    {
        writer.WriteStartObject();
        if (request.Filter is { } filter)
        {
            writer.WritePropertyName(Filter);
            WriteExpression(writer, filter);
        }

        if (request.MaxResults is { } maxResults)
        {
            writer.WriteNumber(MaxResults, maxResults);
        }

        if (request.NextToken is { } nextToken)
        {
            writer.WriteString(NextToken, nextToken);
        }

        writer.WriteEndObject();
    }

    private static void CheckInFull(GetFreeTierUsageRequest request)
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        request.Validate(ref violations);
        if (!violations.IsValid)
        {
            throw new RequestValidationException(violations.ToResult().Violations);
        }
    }

    private static void WriteExpression(Utf8JsonWriter writer, Expression expression)
    {
        writer.WriteStartObject();
        WriteExpressions(writer, "Or", expression.Or);
        WriteExpressions(writer, "And", expression.And);
        if (expression.Not is { } not)
        {
            writer.WritePropertyName("Not"u8);
            WriteExpression(writer, not);
        }

        if (expression.Dimensions is { } dimensions)
        {
            writer.WriteStartObject("Dimensions"u8);
            writer.WriteString("Key"u8, dimensions.Key.Value);
            writer.WriteStartArray("Values"u8);
            foreach (var value in dimensions.Values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("MatchOptions"u8);
            foreach (var option in dimensions.MatchOptions)
            {
                writer.WriteStringValue(option.Value);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteExpressions(Utf8JsonWriter writer, string name, IReadOnlyList<Expression>? expressions)
    {
        if (expressions is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var expression in expressions)
        {
            WriteExpression(writer, expression);
        }

        writer.WriteEndArray();
    }
}
