namespace FreeTierGen.Generator.Diagnostics;

/// <summary>Describes a failure of the generator itself in one line that is worth reporting.</summary>
internal static class InternalErrors
{
    /// <summary>The failure's type and message, and where in the generator it arose.</summary>
    public static string Describe(Exception exception)
    {
        var message = MessageText.Shorten(exception.Message).Trim().TrimEnd('.');
        var stack = exception.StackTrace ?? "";
        var end = stack.IndexOf('\n');
        var place = MessageText.Shorten(end < 0 ? stack : stack.Substring(0, end)).Trim();
        return place.Length == 0 ? $"{exception.GetType().Name}: {message}" : $"{exception.GetType().Name}: {message} ({place})";
    }
}
