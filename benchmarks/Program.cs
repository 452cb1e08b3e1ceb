using FreeTierGen.Benchmarks.CommandLine;

return BenchmarkCommand.Create().Parse(args).Invoke();
