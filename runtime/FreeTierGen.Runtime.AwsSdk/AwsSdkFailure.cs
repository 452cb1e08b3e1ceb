using System.Text;
using System.Text.RegularExpressions;

namespace FreeTierGen.Runtime.AwsSdk;

/// <summary>What exceptions of the AWS SDK mean for who reads them.</summary>
internal static partial class AwsSdkFailure
{
    /// <summary>What an exception says, as a part of a sentence: on one line, with all that was tried in its order.</summary>
    internal static string Summarize(Exception failure)
    {
        var tried = Tried().Matches(failure.Message);
        if (tried.Count == 0)
            return FirstLine(failure.Message);

        var text = new StringBuilder("nothing that was tried has any:");
        for (var index = 0; index < tried.Count; index++)
        {
            text.Append(index == 0 ? " (" : "; (").Append(index + 1).Append(") ").Append(FirstLine(tried[index].Groups["what"].Value));
        }

        return text.ToString();
    }

    /// <summary>The package that has to be there and is not; null where the failure is another.</summary>
    internal static string? MissingPackage(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (Missing().Match(cause.Message) is { Success: true } match)
                return match.Groups["package"].Value;
        }

        return null;
    }

    /// <summary>What to do about a package that is missing: no login helps.</summary>
    internal static string RemedyFor(string package) =>
        $"The package {package} is missing at run time, which these credentials need. Refer to it, and let a trimmed "
        + $"program keep it: <TrimmerRootAssembly Include=\"{package}\" />.";

    private static string FirstLine(string message)
    {
        var text = message.AsSpan().Trim();
        var end = text.IndexOfAny('\r', '\n');
        return (end < 0 ? text : text[..end]).TrimEnd(".: ").ToString();
    }

    [GeneratedRegex(@"^Exception \d+ of \d+: (?<what>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tried();

    [GeneratedRegex(@"\bAssembly (?<package>AWSSDK\.\w+) could not be found", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Missing();
}
