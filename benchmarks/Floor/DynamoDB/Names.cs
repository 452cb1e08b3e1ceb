using System.Text.Json;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>Names of members that are written.</summary>
internal static class Names
{
    public static readonly JsonEncodedText AttributesToGet = JsonEncodedText.Encode("AttributesToGet");
    public static readonly JsonEncodedText AttributeValueList = JsonEncodedText.Encode("AttributeValueList");
    public static readonly JsonEncodedText ComparisonOperator = JsonEncodedText.Encode("ComparisonOperator");
    public static readonly JsonEncodedText ConditionalOperator = JsonEncodedText.Encode("ConditionalOperator");
    public static readonly JsonEncodedText ConsistentRead = JsonEncodedText.Encode("ConsistentRead");
    public static readonly JsonEncodedText ExclusiveStartKey = JsonEncodedText.Encode("ExclusiveStartKey");
    public static readonly JsonEncodedText ExpressionAttributeNames = JsonEncodedText.Encode("ExpressionAttributeNames");
    public static readonly JsonEncodedText ExpressionAttributeValues = JsonEncodedText.Encode("ExpressionAttributeValues");
    public static readonly JsonEncodedText FilterExpression = JsonEncodedText.Encode("FilterExpression");
    public static readonly JsonEncodedText IndexName = JsonEncodedText.Encode("IndexName");
    public static readonly JsonEncodedText Key = JsonEncodedText.Encode("Key");
    public static readonly JsonEncodedText KeyConditionExpression = JsonEncodedText.Encode("KeyConditionExpression");
    public static readonly JsonEncodedText KeyConditions = JsonEncodedText.Encode("KeyConditions");
    public static readonly JsonEncodedText Limit = JsonEncodedText.Encode("Limit");
    public static readonly JsonEncodedText ProjectionExpression = JsonEncodedText.Encode("ProjectionExpression");
    public static readonly JsonEncodedText QueryFilter = JsonEncodedText.Encode("QueryFilter");
    public static readonly JsonEncodedText ReturnConsumedCapacity = JsonEncodedText.Encode("ReturnConsumedCapacity");
    public static readonly JsonEncodedText ScanIndexForward = JsonEncodedText.Encode("ScanIndexForward");
    public static readonly JsonEncodedText Select = JsonEncodedText.Encode("Select");
    public static readonly JsonEncodedText TableName = JsonEncodedText.Encode("TableName");
}
