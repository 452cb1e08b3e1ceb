using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Services;

/// <summary>The members of inputs that single services want in another form than callers have them, by SDK id.</summary>
internal static class InputChanges
{
    // Both services' references of the operations: user data is base64 on the wire.
    private static readonly HashSet<(string SdkId, string Operation, string Member)> Base64 =
    [
        ("Auto Scaling", "CreateLaunchConfiguration", "UserData"),
        ("EC2", "RunInstances", "UserData"),
    ];

    // EC2's reference of the operation: the region that the URL which the request carries is for.
    private static readonly HashSet<(string SdkId, string Operation, string Member)> Regions = [("EC2", "CopySnapshot", "DestinationRegion")];

    // Amazon S3's reference of the operations: the value has to be encoded.
    private static readonly HashSet<(string SdkId, string Member)> Paths = [("S3", "CopySource")];

    // "Server-side encryption with customer-provided keys" of Amazon S3's guide: each key is sent with its MD5.
    private static readonly Dictionary<(string SdkId, string Member), string> Keys = new()
    {
        [("S3", "SSECustomerKeyMD5")] = "SSECustomerKey",
        [("S3", "CopySourceSSECustomerKeyMD5")] = "CopySourceSSECustomerKey",
    };

    // Answers of Route 53 have ids such as /hostedzone/Z1; its requests take Z1.
    private static readonly HashSet<(string SdkId, string Target)> Ids =
    [
        ("Route 53", "ChangeId"),
        ("Route 53", "DelegationSetId"),
        ("Route 53", "ResourceId"),
    ];

    // Amazon S3 Glacier's reference of its operations: a hyphen stands for the account whose credentials sign.
    private static readonly Dictionary<string, string> Accounts = new(StringComparer.Ordinal) { ["Glacier"] = "accountId" };

    /// <summary>What is done to a member of an operation's input; null for nearly all.</summary>
    public static InputChange? Of(string sdkId, OperationShape operation, Member member)
    {
        if (Base64.Contains((sdkId, operation.Id.Name, member.Name)))
        {
            return InputChange.Base64;
        }

        if (Regions.Contains((sdkId, operation.Id.Name, member.Name)))
        {
            return InputChange.OwnRegion;
        }

        if (Ids.Contains((sdkId, member.Target.Name)))
        {
            return InputChange.LastSegment;
        }

        if (Paths.Contains((sdkId, member.Name)))
        {
            return InputChange.EncodedPath;
        }

        if (UrlNames.IsAskedForBy(sdkId, member))
        {
            return InputChange.EncodedNames;
        }

        if (Keys.ContainsKey((sdkId, member.Name)))
        {
            return InputChange.KeyDigest;
        }

        return IsOwnAccount(sdkId, member) ? InputChange.OwnAccount : null;
    }

    /// <summary>The member with the key that a member is the digest of.</summary>
    public static string KeyOf(string sdkId, Member digest) => Keys[(sdkId, digest.Name)];

    /// <summary>Whether the member names an account, and callers may leave it out.</summary>
    public static bool IsOwnAccount(string sdkId, Member member) => Accounts.TryGetValue(sdkId, out var name) && name == member.Name;

    /// <summary>Whether callers of the service may leave accounts out.</summary>
    public static bool LetsAccountsOut(string sdkId) => Accounts.ContainsKey(sdkId);
}
