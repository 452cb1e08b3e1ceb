using System.Text.Json;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>How responses of awsJson are read, outputs and errors alike.</summary>
internal static class AwsJsonReading
{
    /// <summary>
    /// Deeper than the reader's own 64: DynamoDB allows items of 32 levels, and each is two objects of JSON. Still bounded, as the
    /// generated code reads by recursion.
    /// </summary>
    public static JsonReaderOptions Options => new() { MaxDepth = 256 };
}
