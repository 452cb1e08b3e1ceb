namespace FreeTierGen.Benchmarks.Running;

/// <summary>What one contender showed in one round.</summary>
/// <param name="Row">The row of the table that it belongs to: <see cref="Reporting.Row.Id"/>.</param>
/// <param name="Contender">Who was measured.</param>
/// <param name="Round">The round. Samples of one round were taken one after the other and are compared with each other.</param>
/// <param name="Value">The figure, in the row's unit.</param>
internal sealed record Sample(string Row, Contender Contender, int Round, double Value);
