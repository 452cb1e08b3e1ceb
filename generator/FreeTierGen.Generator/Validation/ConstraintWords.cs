using System.Globalization;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Patterns;

namespace FreeTierGen.Generator.Validation;

/// <summary>Says in words what a member's value has to be, and what it is where nobody says: the one place that words constraints.</summary>
internal sealed class ConstraintWords(PatternIndex patterns)
{
    // Longer patterns and defaults are no help to who reads.
    private const int LongestPattern = 60;
    private const int LongestDefault = 40;

    /// <summary>The sentences, or null where there is nothing to say.</summary>
    public string? Of(Member member, Shape target)
    {
        var sentences = new List<string>();
        if (Text(member, target) is { } text)
        {
            sentences.Add(text);
        }

        if (Trait(member, target, TraitIds.Range) is ObjectNode range && Range(range) is { } from)
        {
            sentences.Add(from);
        }

        if (target.Type == ShapeType.List && Trait(member, target, TraitIds.UniqueItems) is not null)
        {
            sentences.Add("No item stands in it twice.");
        }

        if (member.Traits.Has(TraitIds.IdempotencyToken))
        {
            sentences.Add("A new one is made where it is null.");
        }
        else if (Default(member, target) is { } value)
        {
            sentences.Add($"The default is {value}.");
        }
        else if (Nullability.IsRequired(member) && member.Traits.Has(TraitIds.ClientOptional))
        {
            sentences.Add("The service requires it.");
        }

        return sentences.Count == 0 ? null : string.Join(" ", sentences);
    }

    private static Node? Trait(Member member, Shape target, string id) => member.Traits.Get(id) ?? target.Traits.Get(id);

    // Length and pattern make one sentence: exactly 32 characters, letters and digits.
    private string? Text(Member member, Shape target)
    {
        var pattern = target.Type == ShapeType.String ? patterns.Find(member, target) : null;
        var words = pattern?.Compiled.Words;
        var unit = target.Type switch
        {
            ShapeType.String => "character",
            ShapeType.Blob => "byte",
            ShapeType.List => "item",
            ShapeType.Map => "entr",
            _ => null,
        };
        if (unit is null)
        {
            return null;
        }

        var length = Trait(member, target, TraitIds.Length) as ObjectNode;
        var min = Max(Number(length?["min"]), words?.Min);
        var max = Min(Number(length?["max"]), words?.Max);

        // One kind of character is what is counted: exactly 12 digits.
        var kind = words?.Characters is "digits" or "letters" or "lower-case letters" or "capital letters" ? words.Characters.TrimEnd('s') : null;
        var count = Count(min, max, kind ?? unit);
        if (count is not null && kind is not null)
        {
            return count + ".";
        }

        if (words is not null)
        {
            return count is null ? Capital(words.Characters) + "." : $"{count}: {words.Characters}.";
        }

        // A pattern that can't be honoured, or that all texts match, says nothing.
        var matched = pattern?.Code is not null && pattern.Pattern.Length <= LongestPattern ? $"Matches {pattern.Pattern} as a regular expression." : null;
        return count is null ? matched : matched is null ? count + "." : $"{count}. {matched}";
    }

    private static string? Count(long? min, long? max, string unit) => (min, max) switch
    {
        ({ } low, { } high) when low == high => $"Exactly {Quantity(low, unit)}",
        ({ } low and > 0, { } high and < int.MaxValue) when low < high => $"{Digits(low)} to {Quantity(high, unit)}",
        (_, { } high and < int.MaxValue) when high >= (min ?? 0) => $"At most {Quantity(high, unit)}",
        ({ } low and > 0, null or >= int.MaxValue) => $"At least {Quantity(low, unit)}",
        _ => null,
    };

    private static string Quantity(long count, string unit)
        => Digits(count) + " " + unit + (unit == "entr" ? count == 1 ? "y" : "ies" : count == 1 ? "" : "s");

    private static string? Range(ObjectNode range) => ((range["min"] as NumberNode)?.Text, (range["max"] as NumberNode)?.Text) switch
    {
        ({ } min, { } max) when min == max => $"Always {min}.",
        ({ } min, { } max) => $"From {min} to {max}.",
        ({ } min, null) => $"At least {min}.",
        (null, { } max) => $"At most {max}.",
        _ => null,
    };

    // Sensitive defaults are in the model for all to read, but need not be in an editor's tooltip.
    private static string? Default(Member member, Shape target)
    {
        if (Trait(member, target, TraitIds.Sensitive) is not null)
        {
            return null;
        }

        return Nullability.Default(member) switch
        {
            StringNode { Value: { Length: > 0 and <= LongestDefault } text } => $"\"{text}\"",
            BooleanNode boolean => boolean.Value ? "true" : "false",
            NumberNode number when number.Text.Length <= LongestDefault => number.Text,
            _ => null,
        };
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static long? Number(Node? node)
        => node is NumberNode number && long.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static long? Max(long? one, long? other) => one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);

    private static long? Min(long? one, long? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
