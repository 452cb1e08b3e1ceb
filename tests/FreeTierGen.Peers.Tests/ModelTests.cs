using FreeTierGen.Testing;

namespace FreeTierGen.Peers.Tests;

/// <summary>The one test that is there without the model of the service; it says why the others are not.</summary>
public sealed class ModelTests
{
    [SkippableTheory]
    [InlineData("dynamodb-2012-08-10.json")]
    public void The_service_s_model_is_there(string file) => Assert.NotEmpty(ConformanceData.ReadBytes("models", file));
}
