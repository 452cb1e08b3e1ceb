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
        foreach (var member in model[operation.Input].Members)
        {
            if (!IsText(member))
            {
                continue;
            }

            if (IsToken(member))
            {
                yield return (member, "A copy that the service can tell from other requests.");
            }
            else if (InputChanges.Of(service.SdkId, operation, member) is not null)
            {
                yield return (member, $"A copy with {symbols.Member(member).PropertyName} as the service wants it.");
            }
        }

        if (Copy(operation) is { } copy)
        {
            yield return (copy.Url, "A copy that carries a URL for the region that it copies from.");
        }
    }

    /// <summary>The statements that complete <c>input</c>, with tokens of <c>client</c>; none where nothing is completed.</summary>
    public IEnumerable<string> Statements(OperationShape operation)
    {
        foreach (var member in model[operation.Input].Members)
        {
            if (!IsText(member))
            {
                continue;
            }

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
                case InputChange.EncodedNames:
                    yield return $"input = {property} is null ? {copy}(\"url\") : input;";
                    break;
                case InputChange.EncodedPath:
                    yield return $"input = {RequestText}.EncodedPath({property}) is {{ }} {symbol.ParameterName} ? {copy}({symbol.ParameterName}) : input;";
                    break;
                case InputChange.KeyDigest when model[operation.Input].Member(InputChanges.KeyOf(service.SdkId, member)) is { } key:
                    yield return $"input = {property} is null && {RequestText}.KeyDigest(input.{symbols.Member(key).PropertyName}) is {{ }} {symbol.ParameterName} ? {copy}({symbol.ParameterName}) : input;";
                    break;
                case InputChange.OwnRegion:
                    yield return $"input = {property} is null && client.Configuration.Region is {{ }} {symbol.ParameterName} ? {copy}({symbol.ParameterName}) : input;";
                    break;
                case InputChange.OwnAccount:
                    yield return $"input = string.IsNullOrEmpty({property}) ? {copy}(\"-\") : input;";
                    break;
            }
        }
    }

    /// <summary>The operation's member for a presigned URL of itself, and the region that is copied from, over <c>client</c> and <c>input</c>.</summary>
    public (Member Url, string SourceRegion)? Copy(OperationShape operation)
    {
        var input = model[operation.Input];
        if (CrossRegionCopies.Of(service.SdkId, operation.Id.Name) is not { } copy || input.Member(copy.Url) is not { } url)
        {
            return null;
        }

        var given = "input." + symbols.Member(url).PropertyName;
        if (copy.SourceRegion is { } name)
        {
            return input.Member(name) is { } region ? (url, $"{given} is null ? input.{symbols.Member(region).PropertyName} : null") : null;
        }

        var sources = copy.Sources.Select(input.Member).OfType<Member>().Select(source => "input." + symbols.Member(source).PropertyName).ToList();
        return sources.Count == 0 ? null : (url, $"global::FreeTierGen.Runtime.Calls.CopySource.Of(client, {given}, {string.Join(" ?? ", sources)})");
    }

    private bool IsText(Member member) => model.Target(member).Type is ShapeType.String
        || (model.Target(member).Type == ShapeType.Enum && UrlNames.IsAskedForBy(service.SdkId, member));

    private bool IsToken(Member member) => member.Traits.Has(TraitIds.IdempotencyToken) && symbols.Member(member).IsNullable;
}
