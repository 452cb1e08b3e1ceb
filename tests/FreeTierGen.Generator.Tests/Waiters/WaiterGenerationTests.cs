using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Waiters;

/// <summary>How waiters read, and what clients have of them.</summary>
public sealed class WaiterGenerationTests
{
    private static readonly GeneratorRun Run = ModelDriver.Run(WaiterModel.With(
        """
        "Taken": { "acceptors": [{ "state": "success", "matcher": { "success": true } }], "documentation": "Waits for <b>it</b>.", "minDelay": 300 },
        "Old": { "deprecated": true, "acceptors": [{ "state": "success", "matcher": { "output": { "path": "lamp.old", "comparator": "stringEquals", "expected": "x" } } }] },
        "GetLampInput": { "acceptors": [{ "state": "success", "matcher": { "success": true } }] }
        """)).AssertNoDiagnostics().AssertCompiles();

    [Fact]
    public void A_waiter_reads_as_if_a_person_had_written_it()
    {
        var run = ModelDriver.Run(ConformanceData.ReadText("models", "acm-2015-12-08.json"), ("Operations", "DescribeCertificate")).AssertCompiles();

        Assert.Contains(
            """
            internal sealed class CertificateValidatedWaiter
                : global::FreeTierGen.Runtime.Waiters.Waiter<
                    global::Acme.DescribeCertificateRequest,
                    global::Acme.DescribeCertificateResponse>
            {
                internal static readonly CertificateValidatedWaiter Instance = new();

                private CertificateValidatedWaiter()
                    : base("CertificateValidated", minDelay: 60, maxDelay: 120)
                {
                }

                protected override global::FreeTierGen.Runtime.Waiters.WaiterMatch Match(
                    global::Acme.DescribeCertificateRequest input,
                    global::Acme.DescribeCertificateResponse output)
                {
                    // Certificate.DomainValidationOptions[].ValidationStatus allStringEquals SUCCESS
                    if (IsSuccess(output))
                    {
                        return global::FreeTierGen.Runtime.Waiters.WaiterState.Success;
                    }

                    // Certificate.DomainValidationOptions[].ValidationStatus anyStringEquals PENDING_VALIDATION
                    if (IsRetry(output))
                    {
                        return global::FreeTierGen.Runtime.Waiters.WaiterState.Retry;
                    }

                    // Certificate.Status stringEquals FAILED
                    if (output.Certificate?.Status?.Value == "FAILED")
                    {
                        return global::FreeTierGen.Runtime.Waiters.WaiterMatch.Failure("Certificate.Status is 'FAILED'.");
                    }

                    return global::FreeTierGen.Runtime.Waiters.WaiterState.Retry;
                }

                protected override global::FreeTierGen.Runtime.Waiters.WaiterState Match(
                    global::FreeTierGen.Runtime.ServiceException exception)
                {
                    if (exception is global::Acme.ResourceNotFoundException)
                    {
                        return global::FreeTierGen.Runtime.Waiters.WaiterState.Failure;
                    }

                    return global::FreeTierGen.Runtime.Waiters.WaiterState.Failure;
                }

                // Certificate.DomainValidationOptions[].ValidationStatus
                private static bool IsSuccess(
                    global::Acme.DescribeCertificateResponse output)
                {
                    var isAny = false;
                    if (output.Certificate?.DomainValidationOptions is { } domainValidationOptions)
                    {
                        foreach (var domainValidationOption in domainValidationOptions)
                        {
                            if (domainValidationOption.ValidationStatus?.Value is { } validationStatus)
                            {
                                if (validationStatus != "SUCCESS")
                                {
                                    return false;
                                }

                                isAny = true;
                            }
                        }
                    }

                    return isAny;
                }

                // Certificate.DomainValidationOptions[].ValidationStatus
                private static bool IsRetry(
                    global::Acme.DescribeCertificateResponse output)
                {
                    if (output.Certificate?.DomainValidationOptions is { } domainValidationOptions)
                    {
                        foreach (var domainValidationOption in domainValidationOptions)
                        {
                            if (domainValidationOption.ValidationStatus?.Value == "PENDING_VALIDATION")
                            {
                                return true;
                            }
                        }
                    }

                    return false;
                }
            }
            """,
            run["Acme.Waiters/CertificateValidatedWaiter.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_implements_the_interface_is_waited_for_a_client_by_its_own_clock()
    {
        Assert.Contains(
            """
                public static global::System.Threading.Tasks.Task<global::FreeTierGen.Runtime.Waiters.WaiterResult<global::Acme.GetLampOutput>> WaitUntilOldAsync(
                    this global::Acme.ILampsClient client,
                    global::Acme.GetLampInput request,
                    global::FreeTierGen.Runtime.Waiters.WaiterOptions? options = null,
                    global::System.Threading.CancellationToken cancellationToken = default)
                {
                    global::System.ArgumentNullException.ThrowIfNull(client);
                    return global::Acme.Waiters.OldWaiter.Instance.WaitAsync(
                        request,
                        client.GetLampAsync,
                        options,
                        (client as global::Acme.LampsClient)?.TimeProvider,
                        cancellationToken);
                }
            """,
            Run["Acme/LampsClientWaiters.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains(
            "internal global::System.TimeProvider TimeProvider => _client.Configuration.Options.TimeProvider;", Run["Acme/LampsClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiter_says_what_it_waits_for()
        => Assert.Contains("/// <summary>Waits for <b>it</b>.</summary>", Run["Acme/LampsClientWaiters.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void A_deprecated_waiter_is_obsolete()
        => Assert.Contains("[global::System.Obsolete(\"The service's model deprecates the waiter Old.\")]", Run["Acme/LampsClientWaiters.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void Names_of_operations_and_shapes_are_not_taken()
    {
        Assert.Contains("WaitUntilTakenAsync(", Run["Acme/ILampsClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("WaitUntilTakenStateAsync(", Run["Acme/LampsClientWaiters.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Waiters_whose_names_differ_in_case_only_or_not_at_all_have_methods_of_their_own()
    {
        const string Waiter = "{ \"acceptors\": [{ \"state\": \"success\", \"matcher\": { \"success\": true } }] }";
        var run = ModelDriver.Run(WaiterModel.With($"\"lampLit\": {Waiter}, \"LampLit\": {Waiter}, \"LAMPLIT\": {Waiter}, \"Reachable\": {Waiter}"));

        run.AssertNoDiagnostics().AssertCompiles();
        var client = run["Acme/LampsClientWaiters.g.cs"];
        Assert.All(
            ["WaitUntilLampLitAsync(", "WaitUntilLampLitStateAsync(", "WaitUntilLAMPLITAsync(", "WaitUntilReachableAsync(", "WaitUntilReachableStateAsync("],
            method => Assert.Equal(2, client.Split("> " + method).Length - 1));
    }

    [Fact]
    public void A_longest_delay_is_never_shorter_than_the_shortest()
        => Assert.Contains(": base(\"Taken\", minDelay: 300, maxDelay: 300)", Run["Acme.Waiters/TakenWaiter.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void An_operation_without_input_and_output_can_be_waited_by()
        => Assert.Contains("global::Acme.PingResponse>> WaitUntilReachableAsync(", Run["Acme/LampsClientWaiters.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void Editing_a_waiter_writes_only_its_own_file_anew()
    {
        var model = WaiterModel.With(WaiterModel.OnPath("lamp.place", "stringEquals", "hall"));
        var driver = ModelDriver.With(model);
        driver.Run();

        Assert.Equal(["Acme.Waiters/LampLitWaiter.g.cs"], driver.Edit(model.Replace("\"hall\"", "\"yard\"", StringComparison.Ordinal)).Run().WrittenAnew());
    }
}
