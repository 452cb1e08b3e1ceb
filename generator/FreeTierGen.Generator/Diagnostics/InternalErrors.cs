namespace FreeTierGen.Generator.Diagnostics;

/// <summary>Describes a failure of the generator itself in one line that is worth reporting.</summary>
internal static class InternalErrors
{
    /// <summary>The failure's type and message, and where in the generator it arose.</summary>
    public static string Describe(Exception exception)
    {
        var message = OneLine(exception.Message).TrimEnd('.');
        var stack = exception.StackTrace ?? "";
        var end = stack.IndexOf('\n');
        var place = OneLine(end < 0 ? stack : stack.Substring(0, end));
        return place.Length == 0 ? $"{exception.GetType().Name}: {message}" : $"{exception.GetType().Name}: {message} ({place})";
    }

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ').Trim();
}
