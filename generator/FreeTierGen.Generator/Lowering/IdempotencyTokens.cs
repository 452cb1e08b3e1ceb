using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering;

/// <summary>Finds the members of requests that a client fills where the caller does not. The trait means nothing elsewhere.</summary>
internal static class IdempotencyTokens
{
    /// <summary>The tokens of an operation's input.</summary>
    public static IEnumerable<Member> Of(SmithyModel model, SymbolTable symbols, OperationShape operation)
        => model[operation.Input].Members.Where(member =>
            member.Traits.Has(TraitIds.IdempotencyToken)
            && model.Target(member).Type == ShapeType.String
            && symbols.Member(member).IsNullable);

    /// <summary>The statements that complete <c>input</c> with tokens of <c>client</c>; none where it has no token.</summary>
    public static IEnumerable<string> Statements(SmithyModel model, SymbolTable symbols, OperationShape operation)
    {
        foreach (var member in Of(model, symbols, operation))
        {
            var symbol = symbols.Member(member);
            yield return $"input = input.{symbol.PropertyName} is null ? input.{symbol.CopyName}(client.NewIdempotencyToken()) : input;";
        }
    }
}
