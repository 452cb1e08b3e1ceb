using Acme.FreeTier;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Validation;

/// <summary>A filter of three expressions, nested, with constraints on every value and on lists; a page size and a token.</summary>
[Measures("validation.usage")]
public class UsageValidationBenchmarks
{
    private static readonly PreparedAnswer Answer = new("""
        {"freeTierUsages":[{"service":"AWS Lambda","region":"eu-central-1","actualUsageAmount":17,"forecastedUsageAmount":29.5,"limit":1000000,"unit":"Requests","freeTierType":"Always Free"}]}
        """u8.ToArray());

    private readonly FreeTierClient _client = FreeTierClients.Generated(new PreparedHandler(Answer));
    private readonly GetFreeTierUsageRequest _request = new()
    {
        Filter = new()
        {
            And =
            [
                new() { Dimensions = new() { Key = Dimension.Service, Values = ["AWS Lambda"], MatchOptions = [MatchOption.Contains] } },
                new() { Not = new() { Dimensions = new() { Key = Dimension.Region, Values = ["global"], MatchOptions = [MatchOption.Contains] } } },
            ],
        },
        MaxResults = 100,
        NextToken = "cm93cyBmcm9tIDEwMCBvbg==",
    };

    [Benchmark]
    public bool Generated() => _request.Validate().IsValid;

    /// <summary>The whole call, which validates, too.</summary>
    [Benchmark]
    public object Floor() => _client.GetFreeTierUsageAsync(_request).GetAwaiter().GetResult();
}
