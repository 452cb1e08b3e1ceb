using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>
/// How generated code reads and writes one format that is a tree of named members. The emitters of structures, unions, lists, maps and enums
/// are the same for all such formats; what differs is the expressions and statements here. <c>reader</c> and <c>writer</c> are the
/// parameters by that name.
/// </summary>
internal abstract class TreeSyntax
{
    /// <summary>The syntax of a format.</summary>
    public static TreeSyntax Of(WireFormat format) => format switch
    {
        WireFormat.Json => JsonSyntax.Instance,
        WireFormat.Cbor => CborSyntax.Instance,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No tree of members."),
    };

    /// <summary>What documentation calls the format.</summary>
    public abstract string Name { get; }

    /// <summary>The reader's type, which is passed by reference.</summary>
    public abstract string Reader { get; }

    /// <summary>The writer's type, which is passed by reference.</summary>
    public abstract string Writer { get; }

    /// <summary>The statement that enters a structure, a union or a map.</summary>
    public abstract string StartMembers { get; }

    /// <summary>The statement that enters a list.</summary>
    public abstract string StartItems { get; }

    /// <summary>The expression that goes on to the next member that is not null, and has its name; false after the last one.</summary>
    public abstract string NextMember(string name);

    /// <summary>The expression that goes on to a sparse map's next member, null or not.</summary>
    public abstract string NextSparseMember(string name);

    /// <summary>The expression that goes on to the next item; false after the last one.</summary>
    public abstract string NextItem { get; }

    /// <summary>The expression that goes on to a sparse list's next item, null or not.</summary>
    public abstract string NextSparseItem { get; }

    /// <summary>The expression for whether the value is null.</summary>
    public abstract string IsNull { get; }

    /// <summary>The statement that passes over the value.</summary>
    public abstract string Skip { get; }

    /// <summary>The statements that pass over a structure of which no member is known.</summary>
    public abstract IReadOnlyList<string> SkipStructure { get; }

    /// <summary>The expression for the span with a string's text in UTF-8.</summary>
    public abstract string Utf8 { get; }

    /// <summary>The expression for the text of a span in UTF-8.</summary>
    public abstract string Text(string utf8);

    /// <summary>The exception for a union with several members.</summary>
    public abstract string SeveralUnionMembers { get; }

    /// <summary>The expression that reads the value, which is not null.</summary>
    public abstract string Read(ValueSpec value);

    /// <summary>The statement that begins a structure.</summary>
    public abstract string WriteStartStructure { get; }

    /// <summary>The statement that ends a structure.</summary>
    public abstract string WriteEndStructure { get; }

    /// <summary>The statement that begins a list of so many items.</summary>
    public abstract string WriteStartList(string count);

    /// <summary>The statement that ends a list; null where a list ends by its length.</summary>
    public abstract string? WriteEndList { get; }

    /// <summary>The statement that begins a map of so many entries.</summary>
    public abstract string WriteStartMap(string count);

    /// <summary>The statement that ends a map; null where a map ends by its length.</summary>
    public abstract string? WriteEndMap { get; }

    /// <summary>The statement that writes a map's key.</summary>
    /// <param name="key">What keys are.</param>
    /// <param name="expression">The key.</param>
    public abstract string WriteKey(ValueSpec key, string expression);

    /// <summary>The statement that writes null.</summary>
    public abstract string WriteNull { get; }

    /// <summary>Writes the statements that write a structure's member.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="value">How the value is written.</param>
    /// <param name="name">The member's name as an expression, as the format has it.</param>
    /// <param name="expression">The value, which is not null.</param>
    public abstract void WriteMember(CodeWriter code, ValueSpec value, string name, string expression);

    /// <summary>Writes the statements that write a structure of one member, as unions are.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="value">How the member's value is written.</param>
    /// <param name="name">The member's name as an expression, as the format has it.</param>
    /// <param name="expression">The value, which is not null.</param>
    public abstract void WriteOnlyMember(CodeWriter code, ValueSpec value, string name, string expression);

    /// <summary>Writes the statement that writes a value where one is due.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="value">How the value is written.</param>
    /// <param name="expression">The value, which is not null.</param>
    public abstract void WriteValue(CodeWriter code, ValueSpec value, string expression);
}
