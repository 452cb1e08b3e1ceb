namespace FreeTierGen.Generator.Services;

/// <summary>The members by which single services let clients see whether messages arrived whole, by SDK id.</summary>
internal static class DigestRules
{
    private static readonly DigestPair Body = new("MD5OfMessageBody", "MessageBody", IsOfAttributes: false);
    private static readonly DigestPair Attributes = new("MD5OfMessageAttributes", "MessageAttributes", IsOfAttributes: true);
    private static readonly DigestPair SystemAttributes = new("MD5OfMessageSystemAttributes", "MessageSystemAttributes", IsOfAttributes: true);

    // Amazon SQS's reference of the three operations.
    private static readonly Dictionary<(string SdkId, string Operation), DigestRule> Rules = new()
    {
        [("SQS", "SendMessage")] = new(null, null, [Body, Attributes, SystemAttributes]),
        [("SQS", "SendMessageBatch")] = new("Successful", "Entries", [Body, Attributes, SystemAttributes]),
        [("SQS", "ReceiveMessage")] = new("Messages", null, [new("MD5OfBody", "Body", IsOfAttributes: false), Attributes]),
    };

    /// <summary>The operation's digests; null for nearly all operations.</summary>
    public static DigestRule? Of(string sdkId, string operation) => Rules.TryGetValue((sdkId, operation), out var rule) ? rule : null;
}

/// <summary>Where an operation's digests are, and of what.</summary>
/// <param name="Results">The output's list whose items have them; null where the output itself has.</param>
/// <param name="Entries">
/// The input's list whose items they are of, which have the results' <c>Id</c>; null where they are of the input or, with results, of the
/// results themselves.
/// </param>
/// <param name="Pairs">The digests.</param>
internal sealed record DigestRule(string? Results, string? Entries, IReadOnlyList<DigestPair> Pairs);

/// <summary>A member with a digest, and the member that it is of.</summary>
/// <param name="Digest">The digest's name.</param>
/// <param name="Content">The name of the text or the attributes.</param>
/// <param name="IsOfAttributes">Whether it is of attributes.</param>
internal sealed record DigestPair(string Digest, string Content, bool IsOfAttributes);
