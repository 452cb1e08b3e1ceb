using Microsoft.CodeAnalysis.CSharp;

namespace FreeTierGen.Generator.Naming;

/// <summary>Names that C# or the generated types themselves need.</summary>
internal static class ReservedWords
{
    /// <summary>What every class has from <c>object</c>. A member of such a name would hide it.</summary>
    private static readonly string[] OfObject =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly string[] OfException =
    [
        "Data", "GetBaseException", "GetObjectData", "HResult", "HelpLink", "InnerException", "Message", "SerializeObjectState",
        "Source", "StackTrace", "TargetSite",
        "ErrorCode", "Fault", "StatusCode", "RequestId", "Metadata", "IsRetryable", "IsThrottling", "SensitiveMessage",
    ];

    /// <summary>Names that a structure's properties can't have.</summary>
    public static HashSet<string> OfStructure { get; } = [.. OfObject, "Validate", "Absent"];

    /// <summary>Names that an error's properties can't have; its <c>message</c> member is the exception's own.</summary>
    public static HashSet<string> OfError { get; } = [.. OfStructure, .. OfException];

    /// <summary>Names that a string enum's members can't have.</summary>
    public static HashSet<string> OfEnum { get; } = [.. OfObject, "Value", "Values", "IsKnown"];

    /// <summary>Names that a union's cases can't have.</summary>
    public static HashSet<string> OfUnion { get; } = [.. OfObject, "Validate", "Absent", "Match", "TResult", "Unknown", "Name", "Value", "Instance"];

    /// <summary>The identifier, with <c>@</c> before it where it is a keyword.</summary>
    public static string Escape(string identifier)
        => SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None ? "@" + identifier : identifier;

    /// <summary>A better name for a reserved one than the name with a suffix, or the name itself.</summary>
    public static string Replace(string name) => name == "Equals" ? "EqualTo" : name;
}
