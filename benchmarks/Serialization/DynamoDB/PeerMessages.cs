namespace FreeTierGen.Benchmarks.Serialization.DynamoDB;

internal sealed class PeerQueryOutput
{
    public List<Dictionary<string, PeerAttributeValue>>? Items { get; set; }

    public int? Count { get; set; }
}

internal sealed class PeerBatchWriteItemInput
{
    public Dictionary<string, List<PeerWriteRequest>> RequestItems { get; set; } = [];
}

internal sealed class PeerWriteRequest
{
    public PeerPutRequest? PutRequest { get; set; }
}

internal sealed class PeerPutRequest
{
    public Dictionary<string, PeerAttributeValue> Item { get; set; } = [];
}
