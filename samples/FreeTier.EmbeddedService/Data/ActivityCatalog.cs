using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace FreeTier.EmbeddedService.Data;

/// <summary>Makes up activities: every task with every service. What they are like follows from their names alone.</summary>
internal static class ActivityCatalog
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Services =
    [
        "Amazon EC2", "Amazon S3", "Amazon RDS", "AWS Lambda", "Amazon DynamoDB", "Amazon CloudFront", "Amazon SNS", "Amazon SQS",
        "Amazon API Gateway", "Amazon ECS", "Amazon Bedrock", "Amazon Aurora", "Amazon CloudWatch", "AWS Step Functions", "AWS KMS",
        "Amazon Athena", "AWS CodeBuild",
    ];

    private static readonly double[] Rewards = [20, 5, 10, 2.5, 7.75];

    public static IReadOnlyList<Activity> Create(DateTimeOffset now)
    {
        var activities = new List<Activity>();
        foreach (var task in Enum.GetValues<ActivityTask>())
        {
            foreach (var service in Services)
                activities.Add(Create(task, service, activities.Count, now));
        }

        return activities;
    }

    private static Activity Create(ActivityTask task, string service, int index, DateTimeOffset now)
    {
        var status = (index % 10) switch
        {
            0 or 3 => "COMPLETED",
            1 or 6 => "IN_PROGRESS",
            8 => "EXPIRING",
            _ => "NOT_STARTED",
        };
        var second = new DateTimeOffset(now.UtcDateTime.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerSecond)), TimeSpan.Zero);
        DateTimeOffset? startedAt = status is "COMPLETED" or "IN_PROGRESS" ? second.AddHours(-30 - (5 * index)) : null;
        var minutes = 5 + (index * 7 % 11 * 5);
        return new Activity
        {
            Id = Id($"{task} {service}"),
            Task = task,
            Service = service,
            Status = status,
            Reward = Rewards[index % Rewards.Length],
            EstimatedMinutes = minutes,
            InstructionsUrl = $"https://activities.example/{Slug(service)}/{Slug(task.ToString())}",
            ExpiresAt = status == "EXPIRING" ? second.AddHours(20 + index) : second.AddDays(40 + index),
            StartedAt = startedAt,
            // A time with a fraction of a second, as they also come.
            CompletedAt = status == "COMPLETED" ? startedAt!.Value.AddMinutes(minutes).AddMilliseconds(250) : null,
        };
    }

    private static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-');

    // Thirty-two letters and digits that depend on nothing but the name.
    private static string Id(string name)
    {
        var number = new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(name)), isUnsigned: true);
        var id = new StringBuilder();
        while (id.Length < 32)
        {
            number = BigInteger.DivRem(number, Letters.Length, out var digit);
            id.Append(Letters[(int)digit]);
        }

        return id.ToString();
    }
}
