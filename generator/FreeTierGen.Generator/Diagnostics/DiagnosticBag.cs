using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Diagnostics;

/// <summary>A finding in a model file, before its place is turned into line and column.</summary>
/// <param name="Descriptor">What kind of finding it is.</param>
/// <param name="Position">The byte offset in the model file's UTF-8 text; 0 where the whole file is meant.</param>
/// <param name="Arguments">What the descriptor's message is filled with.</param>
internal sealed record Finding(DiagnosticDescriptor Descriptor, int Position, string[] Arguments)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Descriptor.Id} at {Position}: {string.Join(", ", Arguments)}";
}

/// <summary>
/// Collects findings while a model is read and lowered. A mistake in a script that makes models is there ten thousand times: of each kind
/// the first ones are kept, and how many more there were.
/// </summary>
internal sealed class DiagnosticBag
{
    /// <summary>How many findings of one kind are kept.</summary>
    public const int MaxOfOneKind = 100;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

    /// <summary>What was found so far, in the order of finding; at the end how many more there are of some kinds.</summary>
    public IReadOnlyList<Finding> Findings
    {
        get
        {
            var leftOut = _kinds.Values.Where(kind => kind.LeftOut > 0).OrderBy(kind => kind.Descriptor.Id, StringComparer.Ordinal).ToList();
            return leftOut.Count == 0 ? _findings : [.. _findings, .. leftOut.Select(kind => kind.ToFinding())];
        }
    }

    /// <summary>Whether something was found that keeps the client from being generated.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding at a byte offset of the model file.</summary>
    public void Add(DiagnosticDescriptor descriptor, int position, params string[] arguments)
    {
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
        if (KindOf(descriptor).TryKeep(position, 1))
        {
            _findings.Add(new Finding(descriptor, position, Array.ConvertAll(arguments, MessageText.Shorten)));
        }
    }

    /// <summary>Adds what another bag holds.</summary>
    public void AddAll(DiagnosticBag other)
    {
        foreach (var finding in other._findings)
        {
            Add(finding.Descriptor, finding.Position, finding.Arguments);
        }

        foreach (var kind in other._kinds.Values.Where(kind => kind.LeftOut > 0))
        {
            KindOf(kind.Descriptor).LeaveOut(kind.FirstLeftOut, kind.LeftOut);
        }
    }

    private Kind KindOf(DiagnosticDescriptor descriptor)
    {
        if (!_kinds.TryGetValue(descriptor.Id, out var kind))
        {
            _kinds.Add(descriptor.Id, kind = new Kind(descriptor));
        }

        return kind;
    }

    private sealed class Kind(DiagnosticDescriptor descriptor)
    {
        private int _kept;

        public DiagnosticDescriptor Descriptor { get; } = descriptor;

        public int LeftOut { get; private set; }

        public int FirstLeftOut { get; private set; }

        public bool TryKeep(int position, int count)
        {
            if (_kept < MaxOfOneKind)
            {
                _kept++;
                return true;
            }

            LeaveOut(position, count);
            return false;
        }

        public void LeaveOut(int position, int count)
        {
            FirstLeftOut = LeftOut == 0 ? position : Math.Min(FirstLeftOut, position);
            LeftOut += count;
        }

        public Finding ToFinding() => new(Descriptors.More(Descriptor), FirstLeftOut, [LeftOut.ToString(CultureInfo.InvariantCulture)]);
    }
}
