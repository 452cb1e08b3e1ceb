using FreeTierGen.Reliability.Tests.Running;

namespace FreeTierGen.Reliability.Tests;

/// <summary>What looks at faults runs alone: it counts what the process has rented.</summary>
[CollectionDefinition(nameof(Matrix), DisableParallelization = true)]
public sealed class MatrixRuns;
