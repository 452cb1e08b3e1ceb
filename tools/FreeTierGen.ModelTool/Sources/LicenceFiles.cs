using System.Text.RegularExpressions;

namespace FreeTierGen.ModelTool.Sources;

/// <summary>Finds the texts that say under which terms a model may be used.</summary>
internal static partial class LicenceFiles
{
    /// <summary>The file is a licence or a notice.</summary>
    internal static bool IsLicence(SourceFile file) => Licence().IsMatch(file.Name) || Notice().IsMatch(file.Name);

    /// <summary>The licence that is nearest to the model: in its folder or one above.</summary>
    internal static SourceFile? LicenceOf(SourceFile model, IReadOnlyList<SourceFile> files) => Nearest(model, files.Where(file => Licence().IsMatch(file.Name)));

    /// <summary>The notice that is nearest to the model.</summary>
    internal static SourceFile? NoticeOf(SourceFile model, IReadOnlyList<SourceFile> files) => Nearest(model, files.Where(file => Notice().IsMatch(file.Name)));

    private static SourceFile? Nearest(SourceFile model, IEnumerable<SourceFile> candidates) => candidates
        .Where(file => file.Folder.Length == 0 || model.Path.StartsWith(file.Folder + "/", StringComparison.Ordinal))
        .OrderByDescending(file => file.Folder.Length)
        .ThenBy(file => file.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    // LICENSE, LICENSE.txt, LICENSE-MIT, LICENSE-Apache-2.0.txt; but no license-checker.json.
    [GeneratedRegex(@"\A(LICEN[SC]E|COPYING)([-_][A-Za-z]+([-_.][0-9]+)*)?(\.txt|\.md)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Licence();

    [GeneratedRegex(@"\ANOTICE(\.txt|\.md)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notice();
}
