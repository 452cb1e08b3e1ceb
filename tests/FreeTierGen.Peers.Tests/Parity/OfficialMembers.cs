namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>Members of the official clients' types that the models do not have, or have by other names, each with the reason.</summary>
internal static class OfficialMembers
{
    private const string ReadsAttributes = "It reads one of the attributes.";
    private const string Older = "The official client of Amazon S3 is older than its model.";

    public static IReadOnlyList<OfficialMember> All { get; } =
    [
        .. new[]
        {
            "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed", "ApproximateNumberOfMessagesNotVisible", "ContentBasedDeduplication",
            "CreatedTimestamp", "DelaySeconds", "FifoQueue", "LastModifiedTimestamp", "MaximumMessageSize", "MessageRetentionPeriod", "Policy", "QueueARN",
            "VisibilityTimeout",
        }.Select(name => new OfficialMember("Amazon.SQS.Model.GetQueueAttributesResponse", name, null, ReadsAttributes)),

        new("Amazon.EC2.Model.Reservation", "Groups", "Groups", "The official client makes a list with its first item.") { IsNullWhenEmpty = true },

        // Amazon S3.
        new("Amazon.S3.Model.ListObjectsV2Response", "S3Objects", "Contents", Older),
        new("Amazon.S3.Model.ListObjectsV2Response", "Encoding", "EncodingType", Older),
        new("Amazon.S3.Model.S3Object", "BucketName", null, "It is the bucket that was listed."),
        new("Amazon.S3.Model.Owner", "Id", "ID", Older),
        new("Amazon.S3.Model.DeleteObjectsResponse", "DeletedObjects", "Deleted", Older),
        new("Amazon.S3.Model.DeleteObjectsResponse", "DeleteErrors", "Errors", Older),
        new("Amazon.S3.Model.InitiateMultipartUploadResponse", "BucketName", "Bucket", Older),
        .. new[] { "InitiateMultipartUploadResponse", "PutObjectResponse" }.SelectMany(type => new[]
        {
            ("ServerSideEncryptionMethod", "ServerSideEncryption"),
            ("ServerSideEncryptionCustomerMethod", "SSECustomerAlgorithm"),
            ("ServerSideEncryptionCustomerProvidedKeyMD5", "SSECustomerKeyMD5"),
            ("ServerSideEncryptionKeyManagementServiceKeyId", "SSEKMSKeyId"),
            ("ServerSideEncryptionKeyManagementServiceEncryptionContext", "SSEKMSEncryptionContext"),
        }.Select(name => new OfficialMember($"Amazon.S3.Model.{type}", name.Item1, name.Item2, Older))),
    ];

    /// <summary>The members of a type that are renamed or added.</summary>
    public static IEnumerable<OfficialMember> Of(Type type) => All.Where(member => member.Type == type.FullName && !member.IsNullWhenEmpty);

    /// <summary>The entry by which a list is null where it was sent with nothing in it.</summary>
    public static OfficialMember? NullWhenEmpty(Type type, string name) =>
        All.FirstOrDefault(member => member.Type == type.FullName && member.Name == name && member.IsNullWhenEmpty);
}

/// <summary>A member as the official client has it.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameInModel">Its name in the model, and so in the generated client; null where it is none of the model's.</param>
/// <param name="Reason">Why the official client has it so.</param>
internal sealed record OfficialMember(string Type, string Name, string? NameInModel, string Reason)
{
    /// <summary>Whether it is a list that is null where it was sent with nothing in it.</summary>
    public bool IsNullWhenEmpty { get; init; }
}
