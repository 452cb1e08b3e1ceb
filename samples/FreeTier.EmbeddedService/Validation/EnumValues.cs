namespace FreeTier.EmbeddedService.Validation;

/// <summary>The values that the enums of the model allow.</summary>
internal static class EnumValues
{
    public static readonly string[] AccountPlanType = ["FREE", "PAID"];

    public static readonly string[] ActivityStatus = ["NOT_STARTED", "IN_PROGRESS", "COMPLETED", "EXPIRING"];

    public static readonly string[] Dimension =
        ["SERVICE", "OPERATION", "USAGE_TYPE", "REGION", "FREE_TIER_TYPE", "DESCRIPTION", "USAGE_PERCENTAGE"];

    public static readonly string[] LanguageCode =
        ["en-US", "en-GB", "id-ID", "de-DE", "es-ES", "fr-FR", "ja-JP", "it-IT", "pt-PT", "ko-KR", "zh-CN", "zh-TW", "tr-TR"];

    public static readonly string[] MatchOption = ["EQUALS", "STARTS_WITH", "ENDS_WITH", "CONTAINS", "GREATER_THAN_OR_EQUAL"];
}
