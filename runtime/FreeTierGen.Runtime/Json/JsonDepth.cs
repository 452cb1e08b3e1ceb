namespace FreeTierGen.Runtime.Json;

/// <summary>How deep JSON may be nested, both ways.</summary>
internal static class JsonDepth
{
    /// <summary>
    /// DynamoDB allows items of 32 levels, and each is two objects of JSON: there is room for more. Still bounded, as generated code
    /// reads, writes and checks by recursion.
    /// </summary>
    public const int Max = 256;
}
