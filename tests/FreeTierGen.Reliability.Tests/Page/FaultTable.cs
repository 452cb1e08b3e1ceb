using System.Globalization;
using System.Text;
using FreeTierGen.Reliability.Tests.Running;
using FreeTierGen.Reliability.Tests.Subjects;

namespace FreeTierGen.Reliability.Tests.Page;

/// <summary>The table of faults, for the page: operations that see the same share a line.</summary>
internal static class FaultTable
{
    /// <summary>Writes the table.</summary>
    public static string Of(IReadOnlyList<Result> results)
    {
        var page = new StringBuilder();
        foreach (var group in results.GroupBy(result => result.Fault.Group))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {group.Key}\n\n| What happens | Operations | The caller sees | Requests |\n| --- | --- | --- | --- |\n");
            foreach (var fault in group.GroupBy(result => result.Fault.Name))
                WriteFault(page, fault.Key, [.. fault]);
        }

        return page.ToString();
    }

    private static void WriteFault(StringBuilder page, string name, List<Result> results)
    {
        var isOne = results.GroupBy(result => result.Subject).All(one => one.Select(result => result.Cells).Distinct().Count() == 1);
        foreach (var variant in isOne ? [("", results)] : results.GroupBy(result => result.Fault.Variant).Select(one => (one.Key, one.ToList())))
            WriteLines(page, variant.Item1.Length == 0 ? name : $"{name}: {variant.Item1}", variant.Item2);
    }

    private static void WriteLines(StringBuilder page, string name, List<Result> results)
    {
        var concerned = results.Select(result => result.Subject).Distinct().ToList();
        var lines = results.GroupBy(result => result.Cells)
            .Select(line => (line.Key, Subjects: line.Select(result => result.Subject).Distinct().ToList()))
            .OrderBy(line => line.Subjects.Count).ThenBy(line => line.Key.Sees, StringComparer.Ordinal)
            .ToList();
        for (var index = 0; index < lines.Count; index++)
        {
            var (cells, subjects) = lines[index];
            var who = index < lines.Count - 1 ? Describe(subjects, concerned) : lines.Count > 1 ? "all others" : All(concerned);
            page.Append(CultureInfo.InvariantCulture, $"| {(index == 0 ? name : "")} | {who} | {cells.Sees} | {cells.Requests} |\n");
        }
    }

    private static string All(List<Subject> concerned) =>
        concerned.Count == SubjectList.All.Count ? "all" : Describe(concerned, SubjectList.All);

    // The shorter of two ways to say it.
    private static string Describe(IReadOnlyList<Subject> subjects, IReadOnlyList<Subject> concerned)
    {
        var byForm = Names(subjects, concerned, subject => subject.Form, subject => Word(subject.Kind));
        var byKind = Names(subjects, concerned, subject => Word(subject.Kind), subject => subject.Form);
        return byKind.Length < byForm.Length ? byKind : byForm;
    }

    private static string Names(
        IReadOnlyList<Subject> subjects, IReadOnlyList<Subject> concerned, Func<Subject, string> first, Func<Subject, string> second) =>
        string.Join("; ", subjects.GroupBy(first).Select(some =>
            some.Count() == concerned.Count(subject => first(subject) == some.Key) ? some.Key : $"{some.Key} ({string.Join(", ", some.Select(second))})"));

    private static string Word(Kind kind) => kind switch
    {
        Kind.Harmless => "harmless",
        Kind.Token => "with a token",
        _ => "plain",
    };
}
