using System.Reflection;
using System.Text.Json.Nodes;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Endpoints;

/// <summary>The showcase: the code that is generated for FreeTier, and what it costs.</summary>
public class FreeTierResolverTests
{
    private static readonly MethodInfo Measurement =
        typeof(FreeTierResolverTests).GetMethod(nameof(Measure), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly string[] Regions = ["us-east-1", "cn-north-1"];

    private static EndpointSuite FreeTier { get; } =
        EndpointSuite.Read(File.ReadAllBytes(Repository.PathOf("models", "freetier-2023-09-07.json")));

    [Fact]
    public void Our_model_resolves_its_own_tests_and_the_official_ones()
    {
        var official = EndpointSuite.Read(ConformanceData.ReadBytes("models", "freetier-2023-09-07.json"));
        var resolver = new GeneratedResolver(FreeTier.Generate().Values);
        var officialResolver = new GeneratedResolver(official.Generate().Values);

        foreach (var test in FreeTier.Cases.Concat(official.Cases))
        {
            var parameters = test["params"]?.AsObject() ?? [];
            Assert.Equal(
                EndpointSuite.Outcome(officialResolver, parameters).ToJsonString(),
                EndpointSuite.Outcome(resolver, parameters).ToJsonString());
        }

        var (compared, differences) = FreeTier.Run(Partitions.Default);
        Assert.Equal(FreeTier.Cases.Count, compared);
        Assert.Empty(differences);
    }

    [Fact]
    public void A_constant_endpoint_is_one_instance()
    {
        var first = new GeneratedResolver(FreeTier.Generate().Values);

        Assert.Same(
            first.Resolve(new JsonObject { ["Region"] = "us-east-1" }),
            first.Resolve(new JsonObject { ["Region"] = "eu-west-1" }));
    }

    [Fact]
    public void A_client_in_any_region_signs_for_the_region_that_the_rules_say()
    {
        var endpoint = new GeneratedResolver(FreeTier.Generate().Values).Resolve(new JsonObject { ["Region"] = "eu-west-1" });

        Assert.Equal("us-east-1", Assert.Single(endpoint.AuthSchemes).SigningRegion);
    }

    [Fact]
    public void Resolving_again_allocates_nothing()
    {
        var assembly = GeneratedResolver.Load(FreeTier.Generate().Values);
        var resolver = assembly.GetType("Acme.Endpoints.FreeTierEndpointResolver", true)!;
        var parameters = resolver.BaseType!.GetGenericArguments()[0];

        var allocated = Measurement.MakeGenericMethod(parameters).Invoke(null, [Activator.CreateInstance(resolver, [null])]);

        Assert.Equal(0L, allocated);
    }

    private static long Measure<TParameters>(EndpointResolver<TParameters> resolver)
        where TParameters : struct, IEquatable<TParameters>
    {
        var region = typeof(TParameters).GetProperty("Region")!;
        var regions = Regions
            .Select(name =>
            {
                object parameters = default(TParameters);
                region.SetValue(parameters, name);
                return (TParameters)parameters;
            })
            .ToArray();
        return Allocations.Of(() =>
        {
            resolver.Resolve(regions[0]);
            resolver.Resolve(regions[1]);
        });
    }
}
