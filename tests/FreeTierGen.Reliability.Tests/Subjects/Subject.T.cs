using FreeTierGen.Reliability.Tests.Wire;

namespace FreeTierGen.Reliability.Tests.Subjects;

/// <summary>An operation of one of the generated clients.</summary>
internal sealed record Subject<TClient>(
    string Form, Kind Kind, WireFormat Wire, Func<Action<ClientOptions>, TClient> Create, Func<TClient, Work, Task> Call) : Subject(Form, Kind, Wire)
    where TClient : class, IDisposable
{
    /// <inheritdoc/>
    public override IDisposable Connect(Action<ClientOptions> configure) => Create(configure);

    /// <inheritdoc/>
    public override Task CallAsync(IDisposable client, Work work) => Call((TClient)client, work);
}
