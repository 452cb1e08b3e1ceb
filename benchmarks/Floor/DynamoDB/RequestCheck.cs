using Acme.DynamoDB;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>Makes sure that requests are as the model has them. What is usual is checked in place, and all else in full.</summary>
internal static class RequestCheck
{
    private const int LongestName = 65_535;

    /// <exception cref="RequestValidationException">The request is not valid.</exception>
    public static void Check(GetItemInput request)
    {
        var isUsual = request is { AttributesToGet: null, ReturnConsumedCapacity: null, ExpressionAttributeNames: null }
            && IsUsualTable(request.TableName)
            && AreUsual(request.Key);
        if (isUsual)
        {
            return;
        }

        var violations = new ViolationCollector(RequestValidation.Full);
        request.Validate(ref violations);
        Throw(violations);
    }

    /// <exception cref="RequestValidationException">The request is not valid.</exception>
    public static void Check(QueryInput request)
    {
        var hasUsualMembers = request is
        {
            IndexName: null, Select: null, AttributesToGet: null, Limit: null or >= 1, KeyConditions: null, QueryFilter: null,
            ConditionalOperator: null, ExclusiveStartKey: null, ReturnConsumedCapacity: null, ExpressionAttributeNames: null,
        };
        var isUsual = hasUsualMembers
            && IsUsualTable(request.TableName)
            && (request.ExpressionAttributeValues is null || AreUsual(request.ExpressionAttributeValues));
        if (isUsual)
        {
            return;
        }

        var violations = new ViolationCollector(RequestValidation.Full);
        request.Validate(ref violations);
        Throw(violations);
    }

    private static bool IsUsualTable(string? name) => name is { Length: >= 1 and <= 1024 };

    // Scalars have no constraints.
    private static bool AreUsual(IReadOnlyDictionary<string, AttributeValue>? values)
    {
        if (values is not Dictionary<string, AttributeValue> dictionary)
        {
            return false;
        }

        foreach (var (name, value) in dictionary)
        {
            if (name.Length > LongestName || value is not (AttributeValue.S or AttributeValue.N or AttributeValue.B))
            {
                return false;
            }
        }

        return true;
    }

    private static void Throw(in ViolationCollector violations)
    {
        if (!violations.IsValid)
        {
            throw new RequestValidationException(violations.ToResult().Violations);
        }
    }
}
