using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Specs.Events;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Events;

/// <summary>Says how the events of a client's streams are read and written.</summary>
internal sealed class EventLowering
{
    /// <summary>Names that a writer's own parameters have, and words of the patterns that its variables stand in.</summary>
    private static readonly HashSet<string> WriterNames = ["writer", "value", .. ReservedWords.OfPatterns];

    private readonly LoweringContext _context;
    private readonly SymbolTable _symbols;
    private readonly SerializerTable _serializers;
    private readonly IEventFormat _format;
    private readonly EventStructureLowering _structures;
    private readonly HashSet<ShapeId> _read = [];
    private readonly HashSet<ShapeId> _written = [];
    private readonly Dictionary<ShapeId, string> _classes = [];

    /// <summary>Finds the streams, and names the classes for them.</summary>
    public EventLowering(LoweringContext context, SymbolTable symbols, SerializerTable serializers, MemberValues values, IEventFormat format)
    {
        (_context, _symbols, _serializers, _format) = (context, symbols, serializers, format);
        _structures = new EventStructureLowering(context.Model, symbols, values, format);
        foreach (var operation in context.Closure.Operations)
        {
            Add(operation.Input, _written);
            Add(operation.Output, _read);
        }

        foreach (var shape in context.Closure.Shapes)
        {
            if (IsEvent(shape) && !MemberPlaces.IsPlainEvent(shape))
            {
                _classes[shape.Id] = serializers.Variant(shape, "Event");
            }
            else if (IsStream(shape))
            {
                _classes[shape.Id] = serializers.Variant(shape, "Events");
            }
        }
    }

    /// <summary>The classes for all streams and their events.</summary>
    public IEnumerable<FileSpec> Lower()
    {
        foreach (var shape in _context.Closure.Shapes)
        {
            if (IsStream(shape))
            {
                yield return Union(shape);
            }
            else if (_classes.TryGetValue(shape.Id, out var name) && (IsRead(shape) || _written.Contains(shape.Id)))
            {
                yield return _structures.Lower(
                    shape, new(_serializers.Namespace, name), IsRead(shape), _written.Contains(shape.Id), Declarations.UsesDeprecated(_context.Model, shape));
            }
        }
    }

    /// <summary>What an operation sends and receives; null where that is no events.</summary>
    public EventBindingSpec? Binding(OperationShape operation)
    {
        var model = _context.Model;
        var (input, output) = (model[operation.Input], model[operation.Output]);
        var (sent, received) = (EventStreams.Find(model, input), EventStreams.Find(model, output));
        if (sent is null && received is null)
        {
            return null;
        }

        var isRpc = !_context.Protocol.HasHttpBindings;
        return new EventBindingSpec
        {
            SentProperty = sent is null ? null : _symbols.Member(sent).PropertyName,
            SentName = sent is null ? null : _symbols.Member(sent).WireName,
            ValidatedType = sent is not null && _symbols.HasValidator(model.Target(sent)) ? _symbols.TypeReference(model.Target(sent)) : null,
            SentClass = sent is null ? null : ClassOf(model.Target(sent)),
            ReceivedCopy = received is null ? null : _symbols.Member(received).CopyName,
            ReceivedClass = received is null ? null : ClassOf(model.Target(received)),
            HasInitialRequest = isRpc && sent is not null,
            HasInitialResponse = isRpc && received is not null && output.Members.Length > 1,
            NeedsInitialResponse = received is not null && output.Members.Any(member => member != received && Nullability.IsRequired(member) && !_symbols.Member(member).IsNullable),
            PrefersHttp2 = EventHttp.PrefersHttp2(_context.Closure.Service, _context.Protocol),
        };
    }

    private void Add(ShapeId structure, HashSet<ShapeId> streams)
    {
        if (EventStreams.Find(_context.Model, _context.Model[structure]) is { } stream && streams.Add(stream.Target))
        {
            streams.UnionWith(_context.Model.Target(stream).Members.Select(member => member.Target));
        }
    }

    private bool IsStream(Shape shape) => EventStreams.IsStream(shape) && IsEvent(shape);

    private bool IsEvent(Shape shape) => _read.Contains(shape.Id) || _written.Contains(shape.Id);

    // Errors that are received are read by the class for all errors.
    private bool IsRead(Shape shape) => _read.Contains(shape.Id) && !shape.Traits.Has(TraitIds.Error);

    private string ClassOf(Shape stream) => "global::" + _serializers.Namespace + "." + _classes[stream.Id];

    private EventUnionSpec Union(Shape shape)
    {
        var variables = new NameScope(StringComparer.Ordinal, WriterNames);
        var cases = shape.Members.Select(member => Case(shape, member, variables)).ToEquatableArray();
        return new EventUnionSpec(_serializers.Namespace, _classes[shape.Id])
        {
            Format = _format.Format,
            MediaType = _format.EventMediaType,
            Type = _symbols.TypeReference(shape),
            Reads = _read.Contains(shape.Id),
            Writes = _written.Contains(shape.Id),
            UsesDeprecated = Declarations.UsesDeprecated(_context.Model, shape),
            Cases = cases,
            Dispatch = TextDispatchLowering.Lower(cases.Where(one => !one.IsError).Select(one => one.Name)),
            ErrorsType = _symbols.QualifyOperations(_symbols.ClientBaseName + "Errors"),
            ErrorsTakeResponse = _context.Protocol.HasHttpBindings,
            RenamedErrors = shape.Members
                .Where(member => _context.Model.Target(member).Traits.Has(TraitIds.Error) && member.Name != member.Target.Name)
                .Select(member => new EventErrorSpec(member.Name, member.Target.Name))
                .ToEquatableArray(),
        };
    }

    private EventCaseSpec Case(Shape union, Member member, NameScope variables)
    {
        var symbol = _symbols.Member(member);
        var target = _context.Model.Target(member);
        var hasValue = symbol.Type.Length > 0;
        var type = _symbols.TypeReference(union) + "." + symbol.PropertyName;
        return new EventCaseSpec
        {
            Name = member.Name,
            CaseType = type,
            Construction = hasValue ? "new " + type : type + ".Instance",
            Variable = variables.Take(symbol.ParameterName, "Value"),
            HasValue = hasValue,
            IsError = target.Traits.Has(TraitIds.Error),
            EventClass = _classes.TryGetValue(target.Id, out var name) ? name : null,
            Payload = hasValue && MemberPlaces.IsPlainEvent(target) ? _format.Payload(target) : null,
        };
    }
}
