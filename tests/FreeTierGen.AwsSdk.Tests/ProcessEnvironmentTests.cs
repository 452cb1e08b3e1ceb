namespace FreeTierGen.AwsSdk.Tests;

/// <summary>Tests that change environment variables run one after the other, and beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessEnvironmentTests
{
    public const string Name = "Process environment";
}
