using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>Says how an input becomes a request.</summary>
internal sealed class HttpRequestLowering(
    SmithyModel model, SymbolTable symbols, HttpBindings bindings, MemberValues values, IHttpFormat format, string? labelOfEndpoint)
{
    /// <summary>Names that the writer's own variables and parameters have, and words of the patterns that its other variables stand in.</summary>
    private static readonly HashSet<string> Names = ["request", "input", "uri", "list", "entry", "item", "i", .. ReservedWords.OfPatterns];

    /// <summary>The request of an operation.</summary>
    public HttpRequestSpec Lower(OperationShape operation)
    {
        var input = model[operation.Input];
        var names = new NameScope(StringComparer.Ordinal, Names);
        var pattern = UriPattern.Parse(operation.Traits.Object(TraitIds.Http)?.String("uri") ?? "/") ?? UriPattern.Parse("/")!;
        EndpointLabelSpec? endpointLabel = null;
        if (labelOfEndpoint is not null && input.Member(labelOfEndpoint) is { } member && member.Traits.Has(RulesTraitIds.ContextParam))
        {
            pattern = pattern.Without(labelOfEndpoint);
            endpointLabel = new EndpointLabelSpec(member.Name, symbols.Member(member).PropertyName);
        }

        return new HttpRequestSpec
        {
            Path = pattern.Path.Select(part => Part(input, part, names)).ToEquatableArray(),
            EndpointLabel = endpointLabel,
            QueryLiterals = pattern.Query.ToEquatableArray(),
            Query = Bound(input, HttpLocation.Query)
                .Select(member => Bind(member, UriPattern.EncodeName(member.Traits.String(TraitIds.HttpQuery)!), ValueForm.DateTime, names))
                .ToEquatableArray(),
            QueryEntries = QueryEntries(input, pattern, names),
            Headers = Bound(input, HttpLocation.Header)
                .Select(member => Bind(member, member.Traits.String(TraitIds.HttpHeader)!, ValueForm.HttpDate, names))
                .ToEquatableArray(),
            PrefixHeaders = PrefixHeaders(input, names),
            Body = Body(input, names),
        };
    }

    private IEnumerable<Member> Bound(Shape input, HttpLocation location)
        => input.Members.Where(member => bindings.Location(member, ShapePosition.Input) == location);

    private PathPartSpec Part(Shape input, UriPart part, NameScope names)
        => part.IsLabel && input.Member(part.Text) is { } member && HttpTargets.IsPossible(model, member, HttpLocation.Label)
            ? new PathPartSpec("", Bind(member, member.Name, ValueForm.DateTime, names), part.IsGreedy)
            : new PathPartSpec(part.Text, null, false);

    private BoundMemberSpec Bind(Member member, string name, ValueForm timestamps, NameScope names)
    {
        var symbol = symbols.Member(member);
        var target = model.Target(member);
        var value = target.Type == ShapeType.List ? target.Member("member")! : member;
        return new BoundMemberSpec
        {
            Name = name,
            PropertyName = symbol.PropertyName,
            Variable = names.Take(symbol.ParameterName, "Value"),
            IsNullable = symbol.IsNullable,
            Value = values.Value(value, timestamps),
            IsList = target.Type == ShapeType.List,
            IsBase64 = HttpMediaTypes.Of(model, value) is not null,
        };
    }

    private BoundEntriesSpec? QueryEntries(Shape input, UriPattern pattern, NameScope names)
    {
        if (Bound(input, HttpLocation.QueryEntries).FirstOrDefault() is not { } member)
        {
            return null;
        }

        var literals = pattern.Query.Select(entry => new NamedEntrySpec(Uri.UnescapeDataString(entry.Split('=')[0]), null));
        var queries = Bound(input, HttpLocation.Query).Select(query => Named(query, query.Traits.String(TraitIds.HttpQuery)!));
        return Entries(member, null, literals.Concat(queries), names);
    }

    private BoundEntriesSpec? PrefixHeaders(Shape input, NameScope names)
    {
        if (Bound(input, HttpLocation.PrefixHeaders).FirstOrDefault() is not { } member)
        {
            return null;
        }

        var prefix = member.Traits.String(TraitIds.HttpPrefixHeaders)!;
        var named = Bound(input, HttpLocation.Header)
            .Select(header => (Member: header, Name: header.Traits.String(TraitIds.HttpHeader)!))
            .Where(header => header.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(header => Named(header.Member, header.Name.Substring(prefix.Length)));
        return Entries(member, prefix, named, names);
    }

    private NamedEntrySpec Named(Member member, string key)
        => new(key, symbols.Member(member) is { IsNullable: true } symbol ? symbol.PropertyName : null);

    private BoundEntriesSpec Entries(Member member, string? prefix, IEnumerable<NamedEntrySpec> named, NameScope names)
    {
        var symbol = symbols.Member(member);
        var map = model.Target(member);
        var value = model.Target(map.Member("value")!);
        var isList = value.Type == ShapeType.List;
        return new BoundEntriesSpec
        {
            Prefix = prefix,
            PropertyName = symbol.PropertyName,
            Variable = names.Take(symbol.ParameterName, "Value"),
            HasEnumKeys = model.Target(map.Member("key")!).Type == ShapeType.Enum,
            HasEnumValues = (isList ? model.Target(value.Member("member")!) : value).Type == ShapeType.Enum,
            HasLists = isList,
            Named = named.ToEquatableArray(),
        };
    }

    private RequestBodySpec? Body(Shape input, NameScope names)
    {
        if (bindings.Payload(input, ShapePosition.Input) is not { } payload)
        {
            return bindings.HasBody(input, ShapePosition.Input)
                ? new RequestBodySpec { Kind = HttpBodyKind.Members, Writer = format.BodyWriter(input) }
                : null;
        }

        var target = model.Target(payload);
        if (EventStreams.IsStream(target))
        {
            return new RequestBodySpec { Kind = HttpBodyKind.Events };
        }

        var kind = target.Type switch
        {
            ShapeType.String or ShapeType.Enum => HttpBodyKind.Text,
            ShapeType.Blob => target.Traits.Has(TraitIds.Streaming) ? HttpBodyKind.Stream : HttpBodyKind.Bytes,
            _ => HttpBodyKind.Value,
        };
        return new RequestBodySpec
        {
            Kind = kind,
            Writer = kind == HttpBodyKind.Value ? format.PayloadWriter(payload) : null,
            ContentType = kind == HttpBodyKind.Value ? ""
                : HttpMediaTypes.Of(model, payload) ?? (kind == HttpBodyKind.Text ? "text/plain" : "application/octet-stream"),
            Payload = Bind(payload, payload.Name, ValueForm.DateTime, names) with { IsList = false, Value = values.Value(payload) },
            IsSentWhenAbsent = kind == HttpBodyKind.Value && format.SendsAbsentPayload(target),
            RequiresLength = kind == HttpBodyKind.Stream && target.Traits.Has(TraitIds.RequiresLength),
        };
    }
}
