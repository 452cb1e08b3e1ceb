using Microsoft.Extensions.Logging;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>What is logged of an instance's credentials.</summary>
internal static partial class InstanceCredentialsLog
{
    [LoggerMessage(
        EventId = 1,
        EventName = "CredentialsProlonged",
        Level = LogLevel.Warning,
        Message = "The instance's credentials ended at {End:u} and are used for a while longer, as the metadata service gave no others: {Reason} They are asked for again in a few minutes.")]
    public static partial void Prolonged(ILogger logger, DateTimeOffset end, string reason);
}
