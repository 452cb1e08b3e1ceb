namespace FreeTierGen.Generator.Tests.Waiters;

/// <summary>A program that waits on a stand-in for the client, which answers once and then says that the lamp is green.</summary>
internal static class WaiterScenario
{
    /// <summary>The program, for one answer: a C# expression of a task of an output.</summary>
    public static string With(string answer) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Acme;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Waiters;

        internal static class Probe
        {
            // What came out of it: the number of calls tells whether the answer was waited over.
            public static async Task<string> Wait(TimeProvider time)
            {
                var fake = new Fake();
                try
                {
                    var options = new WaiterOptions { TimeProvider = time, MaxWaitTime = TimeSpan.FromSeconds(1) };
                    var result = await ((ILampsClient)fake).WaitUntilLampLitAsync(new GetLampInput { Name = "hall", Bulbs = ["a", "b"] }, options);
                    return $"success {result.Output?.Lamp?.Place ?? result.Error?.ErrorCode}";
                }
                catch (WaiterFailedException e)
                {
                    return $"failure {e.WaiterName} {(e.InnerException as ServiceException)?.ErrorCode}".TrimEnd();
                }
                catch (WaiterTimedOutException e)
                {
                    return $"retry {e.Attempts}";
                }
            }

            // Why it failed.
            public static async Task<string> Message(TimeProvider time)
            {
                try
                {
                    await ((ILampsClient)new Fake()).WaitUntilLampLitAsync(new GetLampInput { Name = "hall" }, new WaiterOptions { TimeProvider = time });
                    return "";
                }
                catch (WaiterFailedException e)
                {
                    return e.Message;
                }
            }

            private sealed class Fake : ILampsClient
            {
                public Task<GetLampOutput> GetLampAsync(GetLampInput request, CancellationToken cancellationToken = default)
                    => {{answer}};
            }

            private static Task<GetLampOutput> Answer(GetLampOutput output) => Task.FromResult(output);

            private static Task<GetLampOutput> Fail(Exception error) => Task.FromException<GetLampOutput>(error);
        }
        """;
}
