namespace FreeTierGen.Package.Tests.Harness;

/// <summary>The tests that consume the packages. They take turns: each is a build.</summary>
[CollectionDefinition(Name)]
public sealed class FeedDefinition : ICollectionFixture<Feed>
{
    public const string Name = "Packages";
}
