using FreeTierGen.Benchmarks.Calls;

namespace FreeTierGen.Benchmarks.FirstCall;

/// <summary>What the service answers the measured programs. The two answers are as long.</summary>
internal static class FirstCallAnswers
{
    /// <summary>What each program writes of its answer.</summary>
    public const string Line = "123456789012 FREE";

    public static IReadOnlyDictionary<string, PreparedAnswer> ByTarget { get; } = new Dictionary<string, PreparedAnswer>
    {
        ["AWSFreeTierService.GetAccountPlanState"] = FreeTierAnswers.PlanState,
        ["DynamoDB_20120810.GetItem"] = new("""
            {"Item":{"id":{"S":"123456789012"},"plan":{"S":"FREE"},"status":{"S":"ACTIVE"},"expires":{"S":"2026-01-15T17:03:52.123Z"},"credits":{"M":{"amount":{"N":"87.5"},"unit":{"S":"USD"}}},"note":{"S":""}}}
            """u8.ToArray()),
    };
}
