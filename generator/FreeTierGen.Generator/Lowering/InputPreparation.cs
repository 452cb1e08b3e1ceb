using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering;

/// <summary>
/// Finds the members of requests that a client completes before it sends them: idempotency tokens, which mean nothing elsewhere, and what
/// single services want otherwise than callers have it.
/// </summary>
internal sealed class InputPreparation(SmithyModel model, SymbolTable symbols, ServiceShape service)
{
    private const string RequestText = "global::FreeTierGen.Runtime.Text.RequestText";

    /// <summary>The members of an operation's input that are completed, and what the documentation of a completed copy says.</summary>
    public IEnumerable<(Member Member, string Documentation)> Members(OperationShape operation)
    {
        foreach (var member in TextsOf(operation))
        {
            if (IsToken(member))
            {
                yield return (member, "A copy that the service can tell from other requests.");
            }
            else if (InputChanges.Of(service.SdkId, operation, member) is not null)
            {
                yield return (member, $"A copy with {symbols.Member(member).PropertyName} as the service wants it.");
            }
        }
    }

    /// <summary>The statements that complete <c>input</c>, with tokens of <c>client</c>; none where nothing is completed.</summary>
    public IEnumerable<string> Statements(OperationShape operation)
    {
        foreach (var member in TextsOf(operation))
        {
            var symbol = symbols.Member(member);
            var property = "input." + symbol.PropertyName;
            var copy = "input." + symbol.CopyName;
            if (IsToken(member))
            {
                yield return $"input = {property} is null ? {copy}(client.NewIdempotencyToken()) : input;";
                continue;
            }

            switch (InputChanges.Of(service.SdkId, operation, member))
            {
                case InputChange.Base64:
                    yield return $"input = {RequestText}.Base64({property}) is {{ }} {symbol.ParameterName} ? {copy}({symbol.ParameterName}) : input;";
                    break;
                case InputChange.LastSegment:
                    yield return $"input = {RequestText}.LastSegment({property}) is {{ }} {symbol.ParameterName} ? {copy}({symbol.ParameterName}) : input;";
                    break;
                case InputChange.OwnAccount:
                    yield return $"input = string.IsNullOrEmpty({property}) ? {copy}(\"-\") : input;";
                    break;
            }
        }
    }

    private IEnumerable<Member> TextsOf(OperationShape operation)
        => model[operation.Input].Members.Where(member => model.Target(member).Type == ShapeType.String);

    private bool IsToken(Member member) => member.Traits.Has(TraitIds.IdempotencyToken) && symbols.Member(member).IsNullable;
}
