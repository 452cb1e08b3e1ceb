using FreeTierGen.Testing;

namespace FreeTierGen.Benchmarks.Tests;

/// <summary>Tests of the benchmarks beside the official SDK are there only with the models of its services; this one says so.</summary>
public sealed class ModelTests
{
    [Theory]
    [InlineData("dynamodb-2012-08-10.json")]
    [InlineData("kms-2014-11-01.json")]
    [InlineData("s3-2006-03-01.json")]
    [InlineData("sqs-2012-11-05.json")]
    public void The_model_of_a_service_with_a_peer_is_there(string file) => Assert.NotEmpty(ConformanceData.ReadBytes("models", file));
}
