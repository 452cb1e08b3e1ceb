using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Benchmarks.Calls;

/// <summary>What all contenders are told alike.</summary>
internal static class CallEnvironment
{
    public const string Region = "us-east-1";
    public const string AccessKeyId = "AKIDEXAMPLE";
    public const string SecretAccessKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    /// <summary>The id of requests, as long as real ones are.</summary>
    public const string RequestId = "7a62c49f-347e-4fc4-9331-6e8e7a62c49f";

    public static StaticCredentialsProvider Credentials => new(AccessKeyId, SecretAccessKey);
}
