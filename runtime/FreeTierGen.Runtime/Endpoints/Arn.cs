namespace FreeTierGen.Runtime.Endpoints;

/// <summary>The parts of an Amazon Resource Name: <c>arn:partition:service:region:account:resource</c>.</summary>
/// <remarks>The <c>ARN</c> structure of the rules function <c>aws.parseArn</c>.</remarks>
public sealed class Arn
{
    private Arn(string partition, string service, string region, string accountId, IReadOnlyList<string> resourceId)
    {
        Partition = partition;
        Service = service;
        Region = region;
        AccountId = accountId;
        ResourceId = resourceId;
    }

    /// <summary>The partition's name.</summary>
    public string Partition { get; }

    /// <summary>The service's namespace, such as <c>s3</c>.</summary>
    public string Service { get; }

    /// <summary>The region; empty where the resource belongs to none.</summary>
    public string Region { get; }

    /// <summary>The account; empty where the resource belongs to none.</summary>
    public string AccountId { get; }

    /// <summary>The resource, split at <c>:</c> and <c>/</c>.</summary>
    public IReadOnlyList<string> ResourceId { get; }

    /// <summary>Takes an ARN apart. Null where the text is none.</summary>
    internal static Arn? TryParse(string text)
    {
        var parts = text.Split(':', 6);
        return parts.Length == 6 && parts[0] == "arn" && parts[1].Length > 0 && parts[2].Length > 0 && parts[5].Length > 0
            ? new Arn(parts[1], parts[2], parts[3], parts[4], parts[5].Split(':', '/'))
            : null;
    }
}
