using FreeTierGen.Testing;

namespace FreeTierGen.Peers.Tests;

/// <summary>The one test that is there without the models of the services; it says why the others are not.</summary>
public sealed class ModelTests
{
    [Theory]
    [InlineData("dynamodb-2012-08-10.json")]
    [InlineData("kinesis-2013-12-02.json")]
    [InlineData("kms-2014-11-01.json")]
    [InlineData("s3-2006-03-01.json")]
    [InlineData("sqs-2012-11-05.json")]
    [InlineData("ssm-2014-11-06.json")]
    [InlineData("sts-2011-06-15.json")]
    [InlineData("ec2-2016-11-15.json", "models-derived")]
    public void The_service_s_model_is_there(string file, string folder = "models") => Assert.NotEmpty(ConformanceData.ReadBytes(folder, file));
}
