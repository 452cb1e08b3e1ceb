namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>Members of the official clients' types that the models do not have, or have by other names, each with the reason.</summary>
internal static class OfficialMembers
{
    private const string ReadsAttributes = "It reads one of the attributes.";

    public static IReadOnlyList<OfficialMember> All { get; } =
    [
        .. new[]
        {
            "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed", "ApproximateNumberOfMessagesNotVisible", "ContentBasedDeduplication",
            "CreatedTimestamp", "DelaySeconds", "FifoQueue", "LastModifiedTimestamp", "MaximumMessageSize", "MessageRetentionPeriod", "Policy", "QueueARN",
            "VisibilityTimeout",
        }.Select(name => new OfficialMember("Amazon.SQS.Model.GetQueueAttributesResponse", name, null, ReadsAttributes)),
    ];

    public static IEnumerable<OfficialMember> Of(Type type) => All.Where(member => member.Type == type.FullName);
}

/// <summary>A member as the official client has it.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameInModel">Its name in the model, and so in the generated client; null where it is none of the model's.</param>
/// <param name="Reason">Why the official client has it so.</param>
internal sealed record OfficialMember(string Type, string Name, string? NameInModel, string Reason);
