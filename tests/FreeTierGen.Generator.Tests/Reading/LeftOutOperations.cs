namespace FreeTierGen.Generator.Tests.Reading;

/// <summary>
/// What FTG0021 leaves out of the published models that get a client, so that an operation that goes missing, or comes back, shows.
/// </summary>
internal static class LeftOutOperations
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal)
    {
        "models-previous/dynamodb-2012-08-10",
        "models-previous/freetier-2023-09-07",
        "models/acm-2015-12-08",
        "models/apprunner-2020-05-15",
        "models/arc-region-switch-2022-07-26",
        "models/budgets-2016-10-20",
        "models/cloudcontrol-2021-09-30",
        "models/cloudformation-2010-05-15",
        "models/cloudwatch-2010-08-01",
        "models/cloudwatch-logs-2014-03-28",
        "models/cognito-identity-2014-06-30",
        "models/cognito-identity-provider-2016-04-18",
        "models/compute-optimizer-2019-11-01",
        "models/cost-explorer-2017-10-25",
        "models/dynamodb-2012-08-10",
        "models/dynamodb-streams-2012-08-10",
        "models/ecr-2015-09-21",
        "models/ecs-2014-11-13",
        "models/eventbridge-2015-10-07",
        "models/freetier-2023-09-07",
        "models/glue-2017-03-31",
        "models/iam-2010-05-08",
        "models/iotfleetwise-2021-06-17",
        "models/kinesis-2013-12-02",
        "models/kms-2014-11-01",
        "models/machine-learning-2014-12-12",
        "models/mailmanager-2023-10-17",
        "models/network-firewall-2020-11-12",
        "models/rds-2014-10-31",
        "models/rekognition-2016-06-27",
        "models/sagemaker-2017-07-24",
        "models/secrets-manager-2017-10-17",
        "models/ses-2010-12-01",
        "models/sfn-2016-11-23",
        "models/sns-2010-03-31",
        "models/sqs-2012-11-05",
        "models/ssm-2014-11-06",
        "models/sts-2011-06-15",
        "models/support-2013-04-15",
        "models/swf-2012-01-25",
        "models/timestream-query-2018-11-01",
        "models/timestream-write-2018-11-01",
        "models/verifiedpermissions-2021-12-01",
        "protocols/aws.protocoltests.json.JsonProtocol",
        "protocols/aws.protocoltests.json10.JsonRpc10",
        "protocols/aws.protocoltests.json10.QueryCompatibleJsonRpc10",
        "protocols/com.amazonaws.machinelearning.AmazonML_20141212",
    };

    /// <summary>The operations in ordinal order, or null for a model that is not known here.</summary>
    /// <param name="model">The folder and the file's name without extension.</param>
    public static IReadOnlyList<string>? Of(string model) => None.Contains(model) ? [] : null;
}
