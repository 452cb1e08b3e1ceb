using Acme.Ssm;
using Amazon.SimpleSystemsManagement;

namespace FreeTierGen.Peers.Tests.Parity.Ssm;

/// <summary>Systems Manager: nested lists and maps, times and booleans.</summary>
internal sealed class SsmService : PeerService<AmazonSimpleSystemsManagementClient, SSMClient>
{
    public override string Name => "SSM";

    public override IEnumerable<PeerCase> Cases => SsmCases.Of(this);

    public override IEnumerable<PeerAnswer> Answers { get; } =
    [
        new("GetParameter", "GetParameter", new("""
            {"Parameter": {"Name": "/a/b", "Type": "StringList", "Value": "é,b", "Version": 9000000000, "Selector": ":3", "LastModifiedDate": 1.776342615123E9,
                           "ARN": "arn:aws:ssm:eu-central-1:123456789012:parameter/a/b", "DataType": "text"}}
            """)),
        new("GetParametersByPath", "GetParametersByPath", new("""
            {"Parameters": [{"Name": "/a", "Version": 1}, {}, {"Name": "/b", "Type": "OfTomorrow"}], "NextToken": "more", "Another": {"x": [null]}}
            """)),
        new("PutParameter", "PutParameter", new("""{"Version": 2, "Tier": "Advanced"}""")),
        new("SendCommand", "SendCommand", new("""
            {"Command": {"CommandId": "c", "Parameters": {"commands": ["ls", "pwd"], "none": []}, "RequestedDateTime": 1776342615.5, "ExpiresAfter": 1776342615,
                         "Status": "InProgress", "TargetCount": 2, "CompletedCount": 0, "Targets": [{"Key": "tag:a", "Values": ["b"]}],
                         "CloudWatchOutputConfig": {"CloudWatchOutputEnabled": false},
                         "AlarmConfiguration": {"IgnorePollAlarmFailure": true, "Alarms": [{"Name": "x"}]}, "TriggeredAlarms": [{"Name": "x", "State": "ALARM"}]}}
            """)),
        new("DescribeInstanceInformation", "DescribeInstanceInformation", new("""
            {"InstanceInformationList": [{"InstanceId": "i-1", "PingStatus": "Online", "LastPingDateTime": 1.5E9, "IsLatestVersion": false,
              "AssociationOverview": {"DetailedStatus": "Failed", "InstanceAssociationStatusAggregatedCount": {"Failed": 1, "Pending": 0}}}]}
            """)),
    ];

    public override IEnumerable<PeerAnswer> Errors { get; } =
    [
        new("without a message", "GetParameter", new("""{"__type": "ParameterNotFound"}""")),
        new("with members of its own", "PutParameter", new("""{"__type": "HierarchyTypeMismatchException", "message": "not of one type"}""")),
        new("that the model does not have", "SendCommand", new("""{"__type": "AccessDeniedException", "Message": "no"}""")),
    ];

    protected override AmazonSimpleSystemsManagementClient CreateOfficial(Wire wire) =>
        new(Peers.OfficialCredentials, Peers.Configure(new AmazonSimpleSystemsManagementConfig(), wire));

    protected override SSMClient CreateGenerated(Wire wire, TimeProvider time) => new(Peers.Configure(new SSMClientOptions(), wire, time));
}
