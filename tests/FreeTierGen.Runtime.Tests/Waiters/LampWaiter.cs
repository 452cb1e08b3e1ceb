using FreeTierGen.Runtime.Waiters;

namespace FreeTierGen.Runtime.Tests.Waiters;

internal sealed record Lamp(string Colour);

internal sealed class LampException(string code) : ServiceException(ErrorDetails.Modeled(code, 400, ErrorFault.Client, "no lamp"));

internal sealed class LampTransportException() : TransportException("no connection");

/// <summary>What a generator would write for a waiter: green is success, red failure, a missing lamp is waited for, a broken one is success.</summary>
internal sealed class LampWaiter(int minDelay = 2, int maxDelay = 120) : Waiter<string, Lamp>("LampGreen", minDelay, maxDelay)
{
    protected override WaiterMatch Match(string input, Lamp output) => output.Colour switch
    {
        "green" => WaiterState.Success,
        "red" => WaiterMatch.Failure("Colour is 'red'."),
        _ => WaiterState.Retry,
    };

    protected override WaiterState Match(ServiceException exception) => exception.ErrorCode switch
    {
        "Missing" => WaiterState.Retry,
        "Broken" => WaiterState.Success,
        _ => base.Match(exception),
    };
}
