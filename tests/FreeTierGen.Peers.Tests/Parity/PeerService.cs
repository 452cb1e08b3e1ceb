namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>A service that both kinds of client call: the calls that are compared, and the answers that both read.</summary>
internal abstract class PeerService
{
    /// <summary>All services whose models are there.</summary>
    public static IReadOnlyList<PeerService> All { get; } =
    [
        .. typeof(PeerService).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PeerService)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (PeerService)Activator.CreateInstance(type)!),
    ];

    public static PeerService Named(string name) => All.Single(service => service.Name == name);

    /// <summary>Each service's name with each of the names that it has of something.</summary>
    public static TheoryData<string, string> NamesOf(Func<PeerService, IEnumerable<string>> names)
    {
        var data = new TheoryData<string, string>();
        foreach (var service in All)
        {
            foreach (var name in names(service))
                data.Add(service.Name, name);
        }

        return data;
    }

    /// <summary>What <see cref="OfficialChoices"/> call the service.</summary>
    public abstract string Name { get; }

    /// <summary>What is answered to requests of a case that are compared.</summary>
    public virtual WireAnswer NothingToSay(string name) => new("{}");

    public abstract IEnumerable<PeerCase> Cases { get; }

    /// <summary>Answers that both read, by names of their own.</summary>
    public virtual IEnumerable<PeerAnswer> Answers => [];

    /// <summary>Answers that make both throw.</summary>
    public virtual IEnumerable<PeerAnswer> Errors => [];

    /// <summary>Whether the official client has the type.</summary>
    public abstract bool Has(string officialType);

    public PeerCase CaseNamed(string name) => Cases.Single(peerCase => peerCase.Name == name);
}

/// <summary>A service by the types of its two clients.</summary>
internal abstract class PeerService<TOfficial, TGenerated> : PeerService
    where TOfficial : IDisposable
    where TGenerated : IDisposable
{
    public override bool Has(string officialType) => typeof(TOfficial).Assembly.GetType(officialType) is not null;

    protected abstract TOfficial CreateOfficial(Wire wire);

    protected abstract TGenerated CreateGenerated(Wire wire, TimeProvider time);

    /// <summary>A call with both clients.</summary>
    public PeerCase Case<TOfficialOutput, TGeneratedOutput>(
        string name, Func<TOfficial, Task<TOfficialOutput>> official, Func<TGenerated, Task<TGeneratedOutput>> generated)
        where TOfficialOutput : class
        where TGeneratedOutput : class => new(
            this,
            name,
            async wire =>
            {
                using var client = CreateOfficial(wire);
                return await official(client);
            },
            async (wire, time) =>
            {
                using var client = CreateGenerated(wire, time);
                return await generated(client);
            });
}

/// <summary>An answer to one of a service's cases.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Case">The name of the case that it answers.</param>
/// <param name="Answer">The answer.</param>
internal sealed record PeerAnswer(string Name, string Case, WireAnswer Answer);
