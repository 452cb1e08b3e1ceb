namespace FreeTierGen.Generator.CSharp;

/// <summary>
/// Words whose casing AWS's .NET users know. They count only where the model has no casing of its own to keep:
/// in <c>UPPER_CASE</c>, <c>snake_case</c> and <c>kebab-case</c> names.
/// </summary>
internal static class Acronyms
{
    private static readonly Dictionary<string, string> Words = Create(
        "ACM", "API", "AWS", "DB", "DynamoDB", "EBS", "EC2", "ECR", "ECS", "EFS", "EKS", "ELB", "EMR", "IAM", "IO",
        "IoT", "IP", "IPv4", "IPv6", "KMS", "MFA", "MySQL", "PostgreSQL", "RDS", "S3", "SES", "SNS", "SQL", "SQS",
        "SSM", "SSO", "STS", "TLS", "VPC", "WAF");

    /// <summary>The word as it is known, or null where it is an ordinary word.</summary>
    public static string? Find(string word) => Words.TryGetValue(word, out var known) ? known : null;

    private static Dictionary<string, string> Create(params string[] words)
        => words.ToDictionary(word => word, StringComparer.OrdinalIgnoreCase);
}
