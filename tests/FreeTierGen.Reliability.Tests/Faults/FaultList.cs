namespace FreeTierGen.Reliability.Tests.Faults;

/// <summary>All faults.</summary>
internal static class FaultList
{
    public static IReadOnlyList<Fault> All { get; } = [.. ConnectionFaults.All, .. BreakFaults.All, .. CutFaults.All, .. SlowFaults.All, .. StatusFaults.All, .. ContentFaults.All];

    /// <summary>The fault of a name.</summary>
    public static Fault Find(string name) => All.Single(fault => fault.ToString() == name);
}
