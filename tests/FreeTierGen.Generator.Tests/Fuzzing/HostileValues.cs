namespace FreeTierGen.Generator.Tests.Fuzzing;

/// <summary>What a model may hold and nobody expects.</summary>
internal static class HostileValues
{
    /// <summary>Ends of comments and literals, line ends of all kinds, what looks like markup, escapes or format items, and length.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "",
        " ",
        "\"; } } evil(); /*",
        "\"\"\" + Evil.Run() + \"\"\"",
        "*/ class Evil { } /*",
        "</summary></remarks><evil a=\"1\"/>",
        "]]> <![CDATA[ <!-- -->",
        "{0} {1:X} {{ }} {Region} {evil}",
        "\\ \\u0022 \\\" \\x22; \\",
        "a\nclass Evil { }\n//",
        "a\rclass Evil { }\r//",
        "a\r\n#error evil\r\n//",
        "a\u0085class Evil { }\u0085//",
        "a\u2028class Evil { }\u2028//",
        "a\u2029class Evil { }\u2029//",
        "a\vb\fc\0d\u001bf\u007f\u009f",
        "\ufeff\u200b\u202e\ufffe\uffff\u00a0",
        "\U0001F600 \ud83d\ude00 é ß İ ı",
        "#pragma warning restore\n#endif",
        "<a href=\"https://x.test/\nclass Evil { }\">link</a>",
        "<a href='https://x.test/\u2028class Evil { }'>link</a>",
        "<pre>a\u0085b\rc\n*/</pre><ul><li>\nclass Evil { }",
        "&lt;&#10;class Evil { }&#x2028;class Evil { }&#0;&#xD800;&nope;",
        new('x', 10_000),
        new('<', 200),
        string.Concat(Enumerable.Repeat("a\n", 2_000)),
    ];

    /// <summary>Everything in one text.</summary>
    public static string Text { get; } = string.Join("|", Texts.Where(text => text.Length < 10_000));

    /// <summary>Names that Smithy allows and that mean something in C#, in .NET, in generated code, or after casing.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Value", "value", "Values", "Match", "Unknown", "Instance", "Name", "Absent", "Validate", "From", "from", "Equals", "ToString", "GetType",
        "GetHashCode", "Finalize", "MemberwiseClone", "ReferenceEquals", "Message", "message", "Metadata", "ErrorCode", "TResult", "IsKnown",
        "class", "record", "required", "init", "when", "and", "or", "not", "is", "var", "dynamic", "nint", "notnull", "unmanaged", "file", "scoped",
        "field", "async", "await", "global", "value__", "object", "string", "int", "_", "__", "_1", "a_", "A", "a", "AB", "aB", "ab", "A_B",
        "System", "Task", "String", "Object", "Exception", "Type", "Attribute", "Func", "Client", "Patterns", "Serialization", "FreeTierGen",
        "Acme", "acme", "Operation", "Request", "Response", "Parameters", "parameters", "input", "output", "item", "items", "index", "entry",
        "violations", "reader", "writer", "member", "details", "metadata", "known", "unknown", "text", "left", "right", "other", "otherwise", "it",
        "options", "configuration", "resolver", "token", "previous", "request", "cancellationToken", "exception", "Region", "Endpoint", "Credentials",
        "Dispose", "Clone", "PrintMembers", "EqualityContract", "Deconstruct", "op_Equality", "get_Value", "set_Value", "Item", "Data", "HResult",
        "Request_1", "x1_2", "x12", "X1_2", "T2_A", "_2", "i", "I", "K", "Main", "Evil", new('n', 300), new('N', 2_000),
    ];

    /// <summary>Numbers at and beyond the edges of every type, in every spelling of JSON.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "0", "-0", "-0.0", "1", "-1", "1.0", "1.5", "1e3", "1E+3", "1e-3", "100e-2", "127", "128", "-128", "-129", "255", "256", "300", "32767", "32768",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "99999999999", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "-9223372036854775809", "1e18", "1e19", "1e30", "1e60", "-1e60", "1e400", "-1e400", "1e-400", "3.4028236e38", "1e308",
        "1e99999", "1e-99999", "1e2147483648", "0e99999999999", "0.1", "79228162514264337593543950335", "79228162514264337593543950336",
        "123456789012345678901234567890.123456789012345678901234567890", "253402300799", "253402300800", "-62135596800", "-62135596801", "1515531081.1234567",
    ];

    /// <summary>Texts that some trait or type reads as something: dates, base64, patterns, paths, prefixes, templates.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "2024-02-30T00:00:00Z", "2024-02-29T00:00:00.123Z", "2024-02-29T00:00:00+01:00", "2024-02-29", "Thu, 29 Feb 2024 00:00:00 GMT", "10000-01-01T00:00:00Z",
        "AAA=", "AAAA", "A", "====", "a b", "date-time", "http-date", "epoch-seconds", "client", "server", "gzip", "NaN", "Infinity", "-Infinity", "1", "true",
        "^[a-z]+$", "(", "[", "(a+)+$", "^.{1,99999}$", "\\", "\\p{Evil}", "^\\u{1F600}$", "(?<=a)b", "a{2,1}", "[z-a]", "^(?:a|b)*$", "\u2028",
        "a.b", "a.b.c", ".", "a..b", "@", "a[]", "a[].b", "a[*].b", "a[?b=='c'].d", "a[?b>`1`]", "length(a)", "keys(a)", "a|b", "a&&b", "!a", "`1`", "'\n'", "\"\n\"",
        "{a}", "{a}.", "{", "}", "{}", "a{b", "data-{account}.", "\n.", "https://x", "https://x/{Region}", "https://{Region#name}", "{url#authority}", "http://\n", "not a url",
        "allStringEquals", "anyStringEquals", "booleanEquals", "stringEquals", "success", "failure", "retry", "isSet", "parseURL", "aws.partition", "AWS::Region",
        "SDK::Endpoint", "string", "Boolean", "stringArray", "smithy.api#String", "smithy.api#Unit", "evil#Gone", "aws.auth#sigv4", "smithy.api#noAuth",
    ];
}
