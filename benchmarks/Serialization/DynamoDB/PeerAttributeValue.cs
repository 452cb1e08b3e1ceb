namespace FreeTierGen.Benchmarks.Serialization.DynamoDB;

/// <summary>A union as System.Text.Json can have one without a converter, which would be slower: one class with every member.</summary>
internal sealed class PeerAttributeValue
{
    public string? S { get; set; }

    public string? N { get; set; }

    public byte[]? B { get; set; }

    public List<string>? SS { get; set; }

    public List<string>? NS { get; set; }

    public List<byte[]>? BS { get; set; }

    public Dictionary<string, PeerAttributeValue>? M { get; set; }

    public List<PeerAttributeValue>? L { get; set; }

    public bool? NULL { get; set; }

    public bool? BOOL { get; set; }
}
