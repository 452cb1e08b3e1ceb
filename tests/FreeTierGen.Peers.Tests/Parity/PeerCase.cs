namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>The same call with the official client and with the generated one.</summary>
internal sealed record PeerCase(
    PeerService Service, string Name, Func<Wire, Task<object>> Official, Func<Wire, TimeProvider, Task<object>> Generated)
{
    /// <summary>What both send, for the same second.</summary>
    public async Task<(WireRequest Official, WireRequest Generated)> SendAsync()
    {
        await using var officialWire = new Wire(Service.NothingToSay(Name));
        await Official(officialWire);
        await using var generatedWire = new Wire(Service.NothingToSay(Name));
        await Generated(generatedWire, new FixedTime(officialWire.Request));
        return (officialWire.Request, generatedWire.Request);
    }

    /// <summary>What both make of the same answer: what they return, or what they throw.</summary>
    public Task<(object Official, object Generated)> ReceiveAsync(WireAnswer answer) => ReceiveAsync(answer, answer);

    /// <summary>What each makes of an answer of its own.</summary>
    public async Task<(object Official, object Generated)> ReceiveAsync(WireAnswer toOfficial, WireAnswer toGenerated)
    {
        await using var officialWire = new Wire(toOfficial);
        await using var generatedWire = new Wire(toGenerated);
        return (await OutcomeAsync(Official(officialWire)), await OutcomeAsync(Generated(generatedWire, TimeProvider.System)));
    }

    private static async Task<object> OutcomeAsync(Task<object> call)
    {
        object? response = null;
        var error = await Record.ExceptionAsync(async () => response = await call);
        return error ?? response!;
    }
}
