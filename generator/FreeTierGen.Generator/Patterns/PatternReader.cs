using System.Globalization;

namespace FreeTierGen.Generator.Patterns;

/// <summary>Reads a pattern code point by code point, and its escapes.</summary>
internal sealed class PatternReader(string pattern)
{
    /// <summary>How many code units were read.</summary>
    public int Index { get; private set; }

    /// <summary>Whether all was read.</summary>
    public bool IsAtEnd => Index >= pattern.Length;

    /// <summary>The next code unit, or NUL at the end.</summary>
    public char Peek(int offset = 0) => Index + offset < pattern.Length ? pattern[Index + offset] : '\0';

    /// <summary>Skips code units.</summary>
    public void Skip(int count) => Index += count;

    /// <summary>Skips the text where it comes next.</summary>
    public bool TrySkip(string text)
    {
        if (string.CompareOrdinal(pattern, Index, text, 0, text.Length) != 0)
        {
            return false;
        }

        Index += text.Length;
        return true;
    }

    /// <summary>Reads a code point: a surrogate pair is one.</summary>
    public int Read()
    {
        var codePoint = char.IsSurrogatePair(pattern, Index) ? char.ConvertToUtf32(pattern, Index) : pattern[Index];
        Index += codePoint > 0xFFFF ? 2 : 1;
        return codePoint;
    }

    /// <summary>Reads a decimal number, or nothing. Larger ones than any text can have count as that.</summary>
    public int? TryReadNumber()
    {
        var start = Index;
        while (Peek() is >= '0' and <= '9')
        {
            Index++;
        }

        if (Index == start)
        {
            return null;
        }

        var digits = pattern.Substring(start, Index - start);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }

    /// <summary>Reads up to a sign, which is skipped.</summary>
    public string ReadTo(char end)
    {
        var at = pattern.IndexOf(end, Index);
        if (at < 0)
        {
            throw PatternException.Invalid($"'{end}' is missing");
        }

        var text = pattern.Substring(Index, at - Index);
        Index = at + 1;
        return text;
    }

    /// <summary>Reads what follows a backslash where it stands for one code point.</summary>
    public int ReadCharacterEscape()
    {
        var c = Read();
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when Peek() is not (>= '0' and <= '9'):
                return 0;
            case 'x':
                return ReadHex(2);
            case 'u':
                return ReadUnicodeEscape();
            case 'c' when Peek() is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return Read() % 32;
        }

        // Signs may be escaped without need. An escaped letter that means nothing, such as \A, is Perl or Java.
        return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
            ? throw PatternException.Invalid($@"\{(char)c} is no escape")
            : c;
    }

    private int ReadUnicodeEscape()
    {
        if (TrySkip("{"))
        {
            var digits = ReadTo('}');
            return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint) && codePoint <= 0x10FFFF
                ? codePoint
                : throw PatternException.Invalid($@"\u{{{digits}}} is no code point");
        }

        var unit = ReadHex(4);
        if (unit is < 0xD800 or > 0xDBFF || Peek() != '\\' || Peek(1) != 'u')
        {
            return unit;
        }

        // Two escaped surrogates are one code point.
        var start = Index;
        Skip(2);
        if (Peek() != '{' && ReadHex(4) is var low && low is >= 0xDC00 and <= 0xDFFF)
        {
            return char.ConvertToUtf32((char)unit, (char)low);
        }

        Index = start;
        return unit;
    }

    private int ReadHex(int count)
    {
        if (Index + count > pattern.Length
            || !int.TryParse(pattern.Substring(Index, count), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw PatternException.Invalid($"{count} hexadecimal digits are missing");
        }

        Index += count;
        return value;
    }
}
