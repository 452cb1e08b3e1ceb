using FreeTierGen.Reliability.Tests.Faults;
using FreeTierGen.Reliability.Tests.Running;
using FreeTierGen.Reliability.Tests.Wire;

namespace FreeTierGen.Reliability.Tests;

/// <summary>Every fault on every subject.</summary>
[Collection(nameof(Matrix))]
public sealed class FaultMatrixTests
{
    public static TheoryData<string> Faults => [.. FaultList.All.Select(fault => fault.ToString())];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_promised_for_a_fault_holds(string name)
    {
        var results = await Matrix.RunAsync(FaultList.Find(name));

        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Null(result.Difference));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_failure_is_one_typed_exception_that_says_what_happened(string name)
    {
        var fault = FaultList.Find(name);
        foreach (var (_, subject, outcome, _) in await Matrix.RunAsync(fault))
        {
            switch (outcome?.Exception)
            {
                case null:
                    break;
                case OperationCanceledException cancelled:
                    Assert.True(fault.IsCancelled, $"{subject}: nobody has cancelled.");
                    Assert.True(cancelled.CancellationToken.IsCancellationRequested, $"{subject}: not the caller's token.");
                    break;
                case ServiceClientException typed:
                    Assert.DoesNotContain("Exception of type", typed.Message, StringComparison.Ordinal);
                    Assert.DoesNotContain(WireFormat.Text, typed.ToString(), StringComparison.Ordinal);
                    Assert.False(typed is TransportException and not CallTimeoutException && typed.InnerException is null && !outcome.Facts.Contains("read", StringComparison.Ordinal), $"{subject}: no cause.");
                    Assert.False(typed is TransportException { Attempts: < 1 or > 3 }, $"{subject}: attempts.");
                    break;
                case var untyped:
                    Assert.Fail($"{subject}: {untyped}");
                    break;
            }
        }
    }
}
