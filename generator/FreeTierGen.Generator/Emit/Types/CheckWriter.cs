using System.Globalization;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Writes the checks of one value.</summary>
/// <param name="writer">Where to.</param>
/// <param name="member">The value's place for the collector: a literal, or <c>null</c> for the current place.</param>
/// <param name="value">An expression for the value.</param>
/// <param name="depth">How many loops deep the value will hold its own; it numbers their variables.</param>
internal sealed class CheckWriter(CodeWriter writer, string member, string value, int depth)
{
    private const int LineLength = 120;
    private const string ChecksConstraints = "violations.ChecksConstraints";

    /// <summary>Writes the checks of a value that is there.</summary>
    public void Write(EquatableArray<CheckSpec> checks) => WriteIf(null, checks);

    /// <summary>Writes the checks under a condition.</summary>
    public void WriteIf(string? condition, EquatableArray<CheckSpec> checks)
    {
        if (checks.Count == 1
            && Simple(checks[0]) is { } simple
            && And(checks[0].IsConstraint ? ChecksConstraints : null, condition, simple.Condition) is var joined
            && (joined.Length <= LineLength || condition is null))
        {
            WriteSimple(joined, simple.Statement);
            return;
        }

        if (checks.All(check => check.IsConstraint))
        {
            using (writer.Block($"if ({And(ChecksConstraints, condition)})"))
            {
                WriteEach(checks);
            }

            return;
        }

        if (condition is null)
        {
            WriteMixed(checks);
            return;
        }

        using (writer.Block($"if ({condition})"))
        {
            WriteMixed(checks);
        }
    }

    private static string And(params string?[] conditions) => string.Join(" && ", conditions.Where(condition => condition is not null));

    private void WriteMixed(EquatableArray<CheckSpec> checks)
    {
        var constraints = checks.Where(check => check.IsConstraint).ToEquatableArray();
        var others = checks.Where(check => !check.IsConstraint).ToEquatableArray();
        if (constraints.Count > 0)
        {
            WriteIf(null, constraints);
            writer.Line();
        }

        WriteEach(others);
    }

    private void WriteEach(EquatableArray<CheckSpec> checks)
    {
        var separator = new Separator(writer);
        foreach (var check in checks)
        {
            separator.Next();
            if (Simple(check) is { } simple)
            {
                WriteSimple(simple.Condition, simple.Statement);
            }
            else if (check is PresenceCheckSpec presence)
            {
                writer.Line($"violations.Check{presence.Kind}({member}, {value}{(presence.HidesKeys ? ", hidesKeys: true" : "")});");
            }
            else
            {
                WriteNested(check);
            }
        }
    }

    private void WriteSimple(string condition, string statement)
    {
        using (writer.Block($"if ({condition})"))
        {
            writer.Line(statement);
        }
    }

    private (string Condition, string Statement)? Simple(CheckSpec check) => check switch
    {
        LengthCheckSpec length => (LengthCondition(length), $"violations.Length({member}, {LengthOf(length.Kind)}, {Text(length.Min)}, {Text(length.Max)}{Unit(length)});"),
        RangeCheckSpec range => (
            Parenthesize(string.Format(CultureInfo.InvariantCulture, range.Violation, value)),
            $"violations.Range({member}, {range.Min}, {range.Max});"),
        PatternCheckSpec pattern => (
            pattern.IsTimed ? $"!violations.IsMatch({member}, {pattern.Matcher}.Expression, {value})" : $"!{pattern.Matcher}.IsMatch({value})",
            $"violations.Pattern({member}, {pattern.Matcher}.Text);"),
        UniqueItemsCheckSpec => (
            $"global::FreeTierGen.Runtime.Validation.UniqueItems.HasDuplicate({value})", $"violations.UniqueItems({member});"),
        DocumentCheckSpec => ($"!global::FreeTierGen.Runtime.Json.JsonDocuments.HasValue({value})", $"violations.EmptyDocument({member});"),
        EnumValueCheckSpec => ($"{value}.Value.Length == 0", $"violations.EmptyEnumValue({member});"),
        _ => null,
    };

    private static string Parenthesize(string condition) => condition.Contains(" || ") ? $"({condition})" : condition;

    private string LengthOf(LengthKind kind) => kind switch
    {
        LengthKind.Text => $"global::FreeTierGen.Runtime.Validation.ScalarCount.Of({value})",
        LengthKind.Bytes => value + ".Length",
        _ => value + ".Count",
    };

    // Only where the bounds are one does the message name it.
    private static string Unit(LengthCheckSpec check)
    {
        const string Unit = ", global::FreeTierGen.Runtime.Validation.LengthUnit.";
        return check.Kind == LengthKind.Text || check.Min != check.Max ? "" : Unit + (check.Kind == LengthKind.Bytes ? "Bytes" : "Entries");
    }

    private string LengthCondition(LengthCheckSpec check)
    {
        var (min, max) = (check.Min > 0 ? check.Min : null, check.Max < int.MaxValue ? check.Max : null);
        if (check.Kind != LengthKind.Text)
        {
            var length = LengthOf(check.Kind);
            return (min, max) switch
            {
                (not null, not null) when min == max => $"{length} != {Text(min)}",
                (1, null) => $"{length} == 0",
                (not null, not null) => $"{length} is < {Text(min)} or > {Text(max)}",
                (not null, null) => $"{length} < {Text(min)}",
                _ => $"{length} > {Text(max)}",
            };
        }

        const string Count = "global::FreeTierGen.Runtime.Validation.ScalarCount";
        return (min, max) switch
        {
            (1, null) => $"{value}.Length == 0",
            (not null, null) => $"!{Count}.IsAtLeast({value}, {Text(min)})",
            (null, _) => $"!{Count}.IsAtMost({value}, {Text(max)})",
            _ => $"!{Count}.IsBetween({value}, {Text(min)}, {Text(max)})",
        };
    }

    private void WriteNested(CheckSpec check)
    {
        var enters = member != "null";
        if (enters)
        {
            writer.Line($"violations.Enter({member});");
        }

        switch (check)
        {
            case ItemsCheckSpec items:
                WriteItems(items);
                break;
            case MapCheckSpec map:
                WriteMap(map);
                break;
            default:
                writer.Line($"{value}.Validate(ref violations);");
                break;
        }

        if (enters)
        {
            if (check is not NestedCheckSpec)
            {
                writer.Line();
            }

            writer.Line("violations.Exit();");
        }
    }

    private void WriteItems(ItemsCheckSpec items)
    {
        var (index, item) = ("index" + Suffix, "item" + Suffix);
        using var loop = writer.Block($"for (var {index} = 0; {index} < {value}.Count; {index}++)");
        writer.Line($"violations.Enter({index});");
        WriteEntry(items.Item, $"{value}[{index}]", item);
        writer.Line();
        writer.Line("violations.Exit();");
    }

    private void WriteMap(MapCheckSpec map)
    {
        var entry = "entry" + Suffix;
        using var loop = writer.Block($"foreach (var {entry} in global::FreeTierGen.Runtime.Validation.MapEntries.Of({value}))");
        writer.Line($"violations.EnterKey({string.Format(CultureInfo.InvariantCulture, map.KeyText, entry + ".Key")});");
        if (map.Key is { } key)
        {
            WriteEntry(key, entry + ".Key", "entryKey" + Suffix);
            writer.Line();
        }

        if (map.Value is { } mapped)
        {
            WriteEntry(mapped, entry + ".Value", "item" + Suffix);
            writer.Line();
        }

        writer.Line("violations.Exit();");
    }

    private string Suffix => depth == 1 ? "" : depth.ToString(CultureInfo.InvariantCulture);

    private void WriteEntry(EntryCheckSpec entry, string access, string variable)
    {
        if (!entry.CanBeNull)
        {
            writer.Line($"var {variable} = {access};");
            new CheckWriter(writer, "null", variable, depth + 1).Write(entry.Checks);
            return;
        }

        var checks = new CheckWriter(writer, "null", variable, depth + 1);
        if (!entry.MustBePresent)
        {
            checks.WriteIf($"{access} is {{ }} {variable}", entry.Checks);
            return;
        }

        using (writer.Block($"if ({access} is {{ }} {variable})"))
        {
            checks.Write(entry.Checks);
        }

        using (writer.Block("else"))
        {
            writer.Line("violations.MissingRequired(null);");
        }
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";
}
