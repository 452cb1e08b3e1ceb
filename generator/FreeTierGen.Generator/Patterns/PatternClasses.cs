namespace FreeTierGen.Generator.Patterns;

/// <summary>The sets that ECMA 262 has signs for.</summary>
internal static class PatternClasses
{
    /// <summary><c>\d</c>: ASCII digits.</summary>
    public static CodePointSet Digits { get; } = CodePointSet.Of([new('0', '9')]);

    /// <summary><c>\w</c>: ASCII letters, digits and the underscore.</summary>
    public static CodePointSet Word { get; } = CodePointSet.Of([new('0', '9'), new('A', 'Z'), new('_', '_'), new('a', 'z')]);

    /// <summary><c>\s</c>: white space and line terminators.</summary>
    public static CodePointSet Space { get; } = CodePointSet.Of(
    [
        new(0x09, 0x0D), new(0x20, 0x20), new(0xA0, 0xA0), new(0x1680, 0x1680), new(0x2000, 0x200A), new(0x2028, 0x2029),
        new(0x202F, 0x202F), new(0x205F, 0x205F), new(0x3000, 0x3000), new(0xFEFF, 0xFEFF),
    ]);

    /// <summary><c>.</c>: all but line terminators.</summary>
    public static CodePointSet Dot { get; } = CodePointSet.Of([new('\n', '\n'), new('\r', '\r'), new(0x2028, 0x2029)], inverted: true);

    /// <summary>All code points.</summary>
    public static CodePointSet Everything { get; } = CodePointSet.Of([], inverted: true);

    /// <summary>The set of <c>\d</c>, <c>\D</c>, <c>\w</c> and so on, or null where the letter means none.</summary>
    public static CodePointSet? Find(char letter) => letter switch
    {
        'd' => Digits,
        'D' => CodePointSet.Of(Digits.Missing()),
        'w' => Word,
        'W' => CodePointSet.Of(Word.Missing()),
        's' => Space,
        'S' => CodePointSet.Of(Space.Missing()),
        _ => null,
    };
}
