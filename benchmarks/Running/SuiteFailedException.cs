namespace FreeTierGen.Benchmarks.Running;

/// <summary>Something could not be measured.</summary>
internal sealed class SuiteFailedException(string message) : Exception(message);
