using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Lowering.Events;

/// <summary>Reports what is wrong with the streams of events of operations.</summary>
internal sealed class EventStreamCheck
{
    private readonly SmithyModel _model;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<ShapeId> _checked = [];
    private bool _hasFindings;

    private EventStreamCheck(SmithyModel model, DiagnosticBag diagnostics) => (_model, _diagnostics) = (model, diagnostics);

    /// <summary>Checks all that a client of the protocol calls. False where nothing can be generated of it.</summary>
    public static bool Check(ServiceClosure closure, Protocol protocol, DiagnosticBag diagnostics)
    {
        if (!protocol.IsSupported)
        {
            return true;
        }

        var check = new EventStreamCheck(closure.Model, diagnostics);
        var tops = new HashSet<ShapeId>(closure.Operations.SelectMany(operation => new[] { operation.Input, operation.Output }));
        foreach (var shape in closure.Shapes)
        {
            check.CheckHolder(shape, tops.Contains(shape.Id));
        }

        return !check._hasFindings;
    }

    private void CheckHolder(Shape shape, bool isTop)
    {
        var streams = shape.Members.Where(member => EventStreams.IsStream(_model.Target(member))).ToList();
        foreach (var member in streams)
        {
            if (!isTop)
            {
                Report(member, "a stream of events has to be a member of an operation's input or output");
            }
            else if (member != streams[0])
            {
                Report(member, "another member is a stream of events already");
            }
            else if (_checked.Add(member.Target))
            {
                CheckStream(_model.Target(member));
            }
        }
    }

    private void CheckStream(Shape stream)
    {
        foreach (var member in stream.Members)
        {
            if (_model.Target(member) is not { Type: ShapeType.Structure } target)
            {
                Report(member, "events have to be structures");
            }
            else if (_checked.Add(target.Id))
            {
                CheckEvent(target);
            }
        }
    }

    private void CheckEvent(Shape shape)
    {
        var payload = EventStreams.Payload(shape);
        foreach (var member in shape.Members)
        {
            var type = _model.Target(member).Type;
            if (EventStreams.IsHeader(member))
            {
                CheckTrait(member, TraitIds.EventHeader, CanBeHeader(type), "values of this type can't be in a header of an event");
                CheckTrait(member, TraitIds.EventPayload, isValid: false, "the member is a header of the event already");
            }
            else if (member.Traits.Has(TraitIds.EventPayload))
            {
                CheckTrait(member, TraitIds.EventPayload, CanBePayload(type), "values of this type can't be the payload of an event");
                CheckTrait(member, TraitIds.EventPayload, member == payload, "another member is the payload already");
            }
            else if (payload is not null)
            {
                Report(member, "it has no place in the event, whose payload is another member");
            }
        }
    }

    private void CheckTrait(Member member, string trait, bool isValid, string reason)
    {
        if (!isValid && member.Traits.Get(trait) is { } value)
        {
            _hasFindings = true;
            _diagnostics.Add(Descriptors.InvalidTraitValue, value.Position, trait, Name(member), reason);
        }
    }

    private void Report(Member member, string reason)
    {
        _hasFindings = true;
        _diagnostics.Add(Descriptors.InvalidShape, member.Position, Name(member), reason);
    }

    private static bool CanBeHeader(ShapeType type) => type is ShapeType.Boolean or ShapeType.Byte or ShapeType.Short or ShapeType.Integer
        or ShapeType.IntEnum or ShapeType.Long or ShapeType.Blob or ShapeType.String or ShapeType.Enum or ShapeType.Timestamp;

    private static bool CanBePayload(ShapeType type)
        => type is ShapeType.Blob or ShapeType.String or ShapeType.Enum or ShapeType.Structure or ShapeType.Union;

    private static string Name(Member member) => $"{member.Container.Id}${member.Name}";
}
