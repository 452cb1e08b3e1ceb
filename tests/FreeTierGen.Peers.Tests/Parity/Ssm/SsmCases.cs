using Acme.Ssm;
using Official = Amazon.SimpleSystemsManagement;

namespace FreeTierGen.Peers.Tests.Parity.Ssm;

/// <summary>Calls of Systems Manager.</summary>
internal static class SsmCases
{
    private static readonly DateTime Then = new(2026, 4, 16, 12, 30, 15, 250, DateTimeKind.Utc);

    public static IEnumerable<PeerCase> Of(SsmService service) =>
    [
        service.Case(
            "GetParameter",
            official => official.GetParameterAsync(new Official.Model.GetParameterRequest { Name = "/a/b:3", WithDecryption = false }),
            generated => generated.GetParameterAsync(new() { Name = "/a/b:3", WithDecryption = false })),

        service.Case(
            "GetParametersByPath",
            official => official.GetParametersByPathAsync(new Official.Model.GetParametersByPathRequest
            {
                Path = "/a",
                Recursive = true,
                ParameterFilters = [new() { Key = "Type", Option = "Equals", Values = ["String", "SecureString"] }],
                MaxResults = 10,
                NextToken = "next page",
            }),
            generated => generated.GetParametersByPathAsync(new()
            {
                Path = "/a",
                Recursive = true,
                ParameterFilters = [new() { Key = "Type", Option = "Equals", Values = ["String", "SecureString"] }],
                MaxResults = 10,
                NextToken = "next page",
            })),

        service.Case(
            "PutParameter",
            official => official.PutParameterAsync(new Official.Model.PutParameterRequest
            {
                Name = "/a/b",
                Description = "\"<é漢🎈>\" & \n",
                Value = "secret",
                Type = Official.ParameterType.SecureString,
                KeyId = "alias/k",
                Overwrite = false,
                Tags = [new() { Key = "a", Value = "b" }],
                Tier = Official.ParameterTier.IntelligentTiering,
                Policies = """[{"Type": "Expiration"}]""",
            }),
            generated => generated.PutParameterAsync(new()
            {
                Name = "/a/b",
                Description = "\"<é漢🎈>\" & \n",
                Value = "secret",
                Type = ParameterType.SecureString,
                KeyId = "alias/k",
                Overwrite = false,
                Tags = [new() { Key = "a", Value = "b" }],
                Tier = ParameterTier.IntelligentTiering,
                Policies = """[{"Type": "Expiration"}]""",
            })),

        service.Case(
            "SendCommand",
            official => official.SendCommandAsync(new Official.Model.SendCommandRequest
            {
                DocumentName = "AWS-RunShellScript",
                Targets = [new() { Key = "tag:a", Values = ["b", "c"] }],
                Parameters = new() { ["commands"] = ["ls", "echo \"x\""], ["workingDirectory"] = [""] },
                TimeoutSeconds = 30,
                MaxConcurrency = "10%",
                NotificationConfig = new() { NotificationArn = "arn", NotificationEvents = ["All"], NotificationType = Official.NotificationType.Command },
                CloudWatchOutputConfig = new() { CloudWatchOutputEnabled = true },
                AlarmConfiguration = new() { IgnorePollAlarmFailure = false, Alarms = [new() { Name = "x" }] },
            }),
            generated => generated.SendCommandAsync(new()
            {
                DocumentName = "AWS-RunShellScript",
                Targets = [new() { Key = "tag:a", Values = ["b", "c"] }],
                Parameters = new Dictionary<string, IReadOnlyList<string>> { ["commands"] = ["ls", "echo \"x\""], ["workingDirectory"] = [""] },
                TimeoutSeconds = 30,
                MaxConcurrency = "10%",
                NotificationConfig = new() { NotificationArn = "arn", NotificationEvents = [NotificationEvent.All], NotificationType = NotificationType.Command },
                CloudWatchOutputConfig = new() { CloudWatchOutputEnabled = true },
                AlarmConfiguration = new() { IgnorePollAlarmFailure = false, Alarms = [new() { Name = "x" }] },
            })),

        service.Case(
            "PutComplianceItems",
            official => official.PutComplianceItemsAsync(new Official.Model.PutComplianceItemsRequest
            {
                ResourceId = "i-1",
                ResourceType = "ManagedInstance",
                ComplianceType = "Custom:Check",
                ExecutionSummary = new() { ExecutionTime = Then, ExecutionId = "e" },
                Items = [new() { Id = "1", Severity = Official.ComplianceSeverity.HIGH, Status = Official.ComplianceStatus.COMPLIANT, Details = new() { ["é"] = "漢" } }],
                UploadType = Official.ComplianceUploadType.PARTIAL,
            }),
            generated => generated.PutComplianceItemsAsync(new()
            {
                ResourceId = "i-1",
                ResourceType = "ManagedInstance",
                ComplianceType = "Custom:Check",
                ExecutionSummary = new() { ExecutionTime = new DateTimeOffset(Then), ExecutionId = "e" },
                Items = [new() { Id = "1", Severity = ComplianceSeverity.High, Status = ComplianceStatus.Compliant, Details = new Dictionary<string, string> { ["é"] = "漢" } }],
                UploadType = ComplianceUploadType.Partial,
            })),

        service.Case(
            "DescribeInstanceInformation",
            official => official.DescribeInstanceInformationAsync(new Official.Model.DescribeInstanceInformationRequest()),
            generated => generated.DescribeInstanceInformationAsync()),
    ];
}
