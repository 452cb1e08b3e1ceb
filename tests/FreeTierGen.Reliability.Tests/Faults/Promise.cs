namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>What a caller is promised for a fault.</summary>
/// <param name="Sees">The exception's type; null for an answer.</param>
/// <param name="Requests">How many requests reach the service, or connections, where it is those that fail.</param>
/// <param name="WasSent">What the exception says of the request: null where it does not say.</param>
internal sealed record Promise(string? Sees, int Requests, bool? WasSent = null);
