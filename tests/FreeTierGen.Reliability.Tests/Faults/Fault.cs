using FreeTierGen.Reliability.Tests.Service;
using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>What a service does with a connection, from the beginning of a request on.</summary>
internal delegate Task Script(Connection connection);

/// <summary>A fault, and what is promised for it.</summary>
/// <param name="Group">What kind of fault it is.</param>
/// <param name="Name">What happens, for the page.</param>
/// <param name="Script">What the service does.</param>
/// <param name="Promise">What each subject's caller sees, and how many requests there are.</param>
internal sealed record Fault(string Group, string Name, Script Script, Func<Subject, Promise> Promise)
{
    /// <summary>Which of several of one name it is, for instance where an answer is cut; empty where there is one.</summary>
    public string Variant { get; init; } = "";

    /// <summary>How many requests have it.</summary>
    public int Times { get; init; } = int.MaxValue;

    /// <summary>Whom it concerns.</summary>
    public Func<Subject, bool> Concerns { get; init; } = static _ => true;

    /// <summary>Whether it begins with the connection, before a request: then connections are counted.</summary>
    public bool IsOfConnection { get; init; }

    /// <summary>Whether the service is reached by TLS.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Whether there are calls by HTTP/2.</summary>
    public bool IsHttp2 { get; init; }

    /// <summary>Whether nobody listens.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The host in the endpoint's place; null for the service's.</summary>
    public string? Host { get; init; }

    /// <summary>Whether a call goes well before, whose connection is used again.</summary>
    public bool HasCallBefore { get; init; }

    /// <summary>Whether the caller cancels where the service hangs.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How many bytes of content the request has; a few where it is 0.</summary>
    public int Size { get; init; }

    /// <summary>Whether the service reads slowly, or not.</summary>
    public bool IsSlowToRead { get; init; }

    /// <summary>What else the client is told.</summary>
    public Action<ClientOptions, FaultService> Configure { get; init; } = static (_, _) => { };

    /// <summary>What the service does without the fault.</summary>
    public Script Sound { get; init; } = static async connection =>
    {
        await connection.ReceiveAsync();
        await connection.SendAsync(connection.Subject.Answer);
    };

    /// <inheritdoc/>
    public override string ToString() => Variant.Length == 0 ? $"{Group}: {Name}" : $"{Group}: {Name}: {Variant}";
}
