using Acme.FreeTier;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Validation;

/// <summary>An id of 32 letters and digits, and a language.</summary>
[Measures("validation.activity")]
public class ActivityValidationBenchmarks
{
    private static readonly PreparedAnswer Answer = new("""
        {"activityId":"7Gq2mXc9Lr4TzV81bNs6WkY3hDpJ5fUe","title":"Set a budget","description":"Say what a month may cost.","status":"NOT_STARTED","instructionsUrl":"https://example.com/budget","reward":{"credit":{"amount":20,"unit":"USD"}}}
        """u8.ToArray());

    private readonly FreeTierClient _client = FreeTierClients.Generated(new PreparedHandler(Answer));
    private readonly GetAccountActivityRequest _request = new()
    {
        ActivityId = "7Gq2mXc9Lr4TzV81bNs6WkY3hDpJ5fUe",
        LanguageCode = LanguageCode.EnUs,
    };

    [Benchmark]
    public bool Generated() => _request.Validate().IsValid;

    /// <summary>The whole call, which validates, too.</summary>
    [Benchmark]
    public object Floor() => _client.GetAccountActivityAsync(_request).GetAwaiter().GetResult();
}
