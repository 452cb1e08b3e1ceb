using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Http;

/// <summary>Writes how members are written that are bound to an entry of the query or to a header: where they are there.</summary>
internal static class BoundMemberEmitter
{
    /// <summary>Writes the statements.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="statements">The method's statements.</param>
    /// <param name="member">The member.</param>
    /// <param name="value">The statement for a value.</param>
    /// <param name="list">Writes what writes the list, where it is one.</param>
    public static void Emit(CodeWriter code, SpacedStatements statements, BoundMemberSpec member, Func<string, string> value, Action<string> list)
    {
        var property = "input." + member.PropertyName;
        if (!member.IsNullable && !member.IsList)
        {
            statements.Line(value(property));
            return;
        }

        statements.Block($"if ({property} is {{ }} {member.Variable})", () =>
        {
            if (member.IsList)
            {
                list(member.Variable);
            }
            else
            {
                code.Line(value(member.Variable));
            }
        });
    }

    /// <summary>Writes a loop over a list.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="list">The list.</param>
    /// <param name="statement">The statement for an item.</param>
    public static void EmitItems(CodeWriter code, string list, Func<string, string> statement)
    {
        using (code.Block($"for (var i = 0; i < {list}.Count; i++)"))
        {
            code.Line(statement(list + "[i]"));
        }
    }
}
