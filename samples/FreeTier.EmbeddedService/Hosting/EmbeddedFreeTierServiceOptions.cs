namespace FreeTier.EmbeddedService;

/// <summary>What an embedded service starts with.</summary>
public sealed record EmbeddedFreeTierServiceOptions
{
    /// <summary>The clock of the service. Deadlines, usage and the age of signatures are relative to it.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The TCP port on the loopback interface; 0 lets the operating system choose one that is free.</summary>
    public int Port { get; init; }

    /// <summary>The account that the known access key belongs to: twelve digits.</summary>
    public string AccountId { get; init; } = "210987654321";

    /// <summary>The one access key that the service knows.</summary>
    public string AccessKeyId { get; init; } = "AKIDEMBEDDEDFREETIER";

    /// <summary>The secret that belongs to <see cref="AccessKeyId"/>. It protects nothing: the service listens on loopback only.</summary>
    public string SecretAccessKey { get; init; } = "embedded/secret/that/protects/nothing+00";

    /// <summary>The session token that has to come with the access key; <see langword="null"/> where none may come.</summary>
    public string? SessionToken { get; init; }

    /// <summary>The Region that signatures have to be scoped to.</summary>
    public string SigningRegion { get; init; } = "us-east-1";

    /// <summary>The plan that the account is on at first.</summary>
    public AccountPlan Plan { get; init; } = AccountPlan.Free;

    /// <summary>Operations that the caller's policies forbid, by name: they answer AccessDeniedException.</summary>
    public IReadOnlySet<string> DeniedOperations { get; init; } = new HashSet<string>();

    /// <summary>How answers name their errors.</summary>
    public ErrorForm ErrorForm { get; init; } = ErrorForm.NamespacedTypeInBody;

    /// <summary>Whether <c>amz-sdk-invocation-id</c> and <c>amz-sdk-request</c> have to come with each request. Ill-formed ones never pass.</summary>
    public bool RequiresSdkHeaders { get; init; } = true;

    /// <summary>The account and its plan. The secrets stay out of logs.</summary>
    public override string ToString() => $"Account {AccountId}, plan {Plan}";
}
