namespace FreeTierGen.Benchmarks.Running;

/// <summary>Measurements that belong together and are taken in one process.</summary>
internal abstract class Suite
{
    /// <summary>What <c>--filter</c> and the rows' ids begin with.</summary>
    public abstract string Name { get; }

    /// <summary>Why this suite can't run here, or null if it can.</summary>
    public virtual string? WhyLeftOut => null;

    /// <summary>What the suite's process is told of the runtime, by environment variables.</summary>
    public virtual IReadOnlyDictionary<string, string> RuntimeSettings => new Dictionary<string, string>();

    /// <summary>Takes the measurements.</summary>
    /// <param name="mode">How thoroughly.</param>
    /// <param name="progress">Takes words on what is going on.</param>
    public abstract IEnumerable<Sample> Run(RunMode mode, Action<string> progress);
}
