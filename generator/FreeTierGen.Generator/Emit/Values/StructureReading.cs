using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;

namespace FreeTierGen.Generator.Emit.Values;

/// <summary>Writes what reading a structure has in common, whatever the format: into local variables, and from them into one initializer.</summary>
internal static class StructureReading
{
    private const string Metadata = "global::FreeTierGen.Runtime.ResponseMetadata";
    private const string Response = "global::FreeTierGen.Runtime.Transport.ReceivedResponse";
    private const string Details = "global::FreeTierGen.Runtime.ErrorDetails";

    /// <summary>Begins the method that reads a structure in its role, after others that it has. Its statements are written until the scope ends.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="type">The structure's type.</param>
    /// <param name="role">What it stands for.</param>
    /// <param name="takesResponse">Whether it is read from the whole <c>response</c>, and not from its body alone.</param>
    /// <param name="isAlsoMember">Whether an output or error is also a member of something, which has neither metadata nor details.</param>
    /// <param name="readerType">The reader's type.</param>
    /// <param name="reader">The reader's name.</param>
    public static CodeWriter.Scope Method(
        CodeWriter code, string type, StructureRole role, bool takesResponse, bool isAlsoMember, string readerType, string reader)
    {
        var (more, none) = role switch
        {
            StructureRole.Output when takesResponse => ("", ""),
            StructureRole.Output => ($", {Metadata} metadata", Metadata + ".None"),
            StructureRole.Error => ($", {Details} details", $"new {Details}()"),
            _ => ("", ""),
        };
        var parameter = $"ref {readerType} {reader}";
        var (whole, nothing) = takesResponse ? ($"in {Response} response, ", Response + ".Nothing, ") : ("", "");
        if (role != StructureRole.Value && isAlsoMember)
        {
            var last = none.Length == 0 ? "" : ", " + none;
            code.Line($"internal static {type} Read({parameter}) => Read({nothing}ref {reader}{last});").Line();
        }

        return code.Block($"internal static {type} Read({whole}{parameter}{more})");
    }

    /// <summary>Writes the statement that makes the structure of what was read.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="type">The structure's type.</param>
    /// <param name="role">What it stands for.</param>
    /// <param name="takesResponse">Whether it is read from the whole <c>response</c>, and not from its body alone.</param>
    /// <param name="metadataProperty">The property that holds an output's metadata; null for other structures.</param>
    /// <param name="head">The members that were read from before the body.</param>
    /// <param name="members">The members that were read from the body.</param>
    public static void Result<T>(
        CodeWriter code,
        string type,
        StructureRole role,
        bool takesResponse,
        string? metadataProperty,
        EquatableArray<HeadMemberSpec> head,
        EquatableArray<T> members)
        where T : MemberValueSpec, IEquatable<T>
    {
        var construction = $"return new {type}({(role == StructureRole.Error ? "details" : "")})";
        var hasMetadata = role == StructureRole.Output && metadataProperty is not null;
        if (head.Count + members.Count == 0 && !hasMetadata)
        {
            code.Line(construction + ";");
            return;
        }

        using (code.Block(role == StructureRole.Error ? construction : $"return new {type}", "};"))
        {
            foreach (var member in head)
            {
                code.Line($"{member.PropertyName} = {member.ResultExpression},");
            }

            foreach (var member in members)
            {
                code.Line($"{member.PropertyName} = {member.ResultExpression},");
            }

            if (hasMetadata)
            {
                code.Line($"{metadataProperty} = {(takesResponse ? "response.Metadata" : "metadata")},");
            }
        }
    }
}
