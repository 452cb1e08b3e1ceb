using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>
/// What members are bound to. A binding counts at the top of a message only, for the direction that it is made for, and for values that can
/// be there; else the member is in the body.
/// </summary>
internal sealed class HttpBindings(SmithyModel model, IBodyRules rules) : MemberPlaces(model, rules)
{
    private readonly SmithyModel _model = model;

    /// <inheritdoc/>
    public override bool HasHead => true;

    /// <inheritdoc/>
    public override MemberPlace Of(Member member, ShapePosition position) => Location(member, position) switch
    {
        _ when position == ShapePosition.Event => base.Of(member, position),
        HttpLocation.Payload => MemberPlace.Payload,
        HttpLocation.Body when position != ShapePosition.Member && HasPayload(member.Container, position) => MemberPlace.Nowhere,
        HttpLocation.Body => base.Of(member, position),
        _ => MemberPlace.Head,
    };

    /// <summary>What the member of a structure that stands there is bound to.</summary>
    public HttpLocation Location(Member member, ShapePosition position)
    {
        if (position is ShapePosition.Member or ShapePosition.Event)
        {
            return HttpLocation.Body;
        }

        foreach (var trait in member.Traits.All)
        {
            var location = Location(trait.Name, position);
            if (location != HttpLocation.Body && HttpTargets.IsPossible(_model, member, location))
            {
                return location;
            }
        }

        // Events have no other place, whether or not the model says so.
        return EventStreams.IsStream(_model.Target(member)) ? HttpLocation.Payload : HttpLocation.Body;
    }

    /// <summary>The member of a structure that stands there which is the whole body; null where none is.</summary>
    public Member? Payload(Shape structure, ShapePosition position)
    {
        foreach (var member in structure.Members)
        {
            if (Location(member, position) == HttpLocation.Payload)
            {
                return member;
            }
        }

        return null;
    }

    private bool HasPayload(Shape structure, ShapePosition position) => Payload(structure, position) is not null;

    /// <summary>What a trait binds members to that stand there; the body where it binds them to nothing.</summary>
    public static HttpLocation Location(string trait, ShapePosition position) => (trait, position) switch
    {
        (TraitIds.HttpHeader, _) => HttpLocation.Header,
        (TraitIds.HttpPrefixHeaders, _) => HttpLocation.PrefixHeaders,
        (TraitIds.HttpPayload, _) => HttpLocation.Payload,
        (TraitIds.HttpLabel, ShapePosition.Input) => HttpLocation.Label,
        (TraitIds.HttpQuery, ShapePosition.Input) => HttpLocation.Query,
        (TraitIds.HttpQueryParams, ShapePosition.Input) => HttpLocation.QueryEntries,
        (TraitIds.HttpResponseCode, ShapePosition.Output) => HttpLocation.Status,
        _ => HttpLocation.Body,
    };
}
