using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Events;
using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Events;

/// <summary>Says how an event is read and written that has headers, or a payload that is one member of it.</summary>
internal sealed class EventStructureLowering(SmithyModel model, SymbolTable symbols, MemberValues values, IEventFormat format)
{
    /// <summary>Names that a reader's own variables and parameters have.</summary>
    private static readonly HashSet<string> ReaderNames = ["message", "headers", "name", "reader", "left", "member", "xml", "element"];

    /// <summary>Names that a writer's own parameters have, and words of the patterns that its variables stand in.</summary>
    private static readonly HashSet<string> WriterNames = ["writer", "value", "body", "i", "item", .. ReservedWords.OfPatterns];

    /// <summary>The class for an event.</summary>
    /// <param name="shape">The structure.</param>
    /// <param name="name">The class's namespace and name.</param>
    /// <param name="reads">Whether it is read.</param>
    /// <param name="writes">Whether it is written.</param>
    /// <param name="usesDeprecated">Whether something in it is deprecated.</param>
    public EventStructureSpec Lower(Shape shape, (string Namespace, string Name) name, bool reads, bool writes, bool usesDeprecated)
    {
        var readers = new NameScope(StringComparer.Ordinal, ReaderNames);
        var writers = new NameScope(StringComparer.Ordinal, WriterNames);
        var headers = shape.Members.Where(EventStreams.IsHeader).Select(member => Header(member, readers, writers)).ToEquatableArray();
        var spec = new EventStructureSpec(name.Namespace, name.Name)
        {
            Format = format.Format,
            MediaType = format.EventMediaType,
            Type = symbols.TypeReference(shape),
            Reads = reads,
            Writes = writes,
            UsesDeprecated = usesDeprecated,
            IsError = shape.Traits.Has(TraitIds.Error),
            Headers = headers,
            Dispatch = TextDispatchLowering.Lower(headers.Select(header => header.Name)),
            Payload = EventStreams.Payload(shape) is { } payload ? Payload(payload, readers, writers) : null,
        };
        return spec.Payload is null && shape.Members.Any(member => !EventStreams.IsHeader(member)) ? format.WithBody(spec, shape, readers) : spec;
    }

    private HeadMemberSpec Header(Member member, NameScope readers, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var variable = readers.Take(symbol.ParameterName, "Value");
        var (type, initial, result) = values.Variable(member, variable);
        return new HeadMemberSpec
        {
            Source = HeadSource.EventHeader,
            Name = member.Name,
            PropertyName = symbol.PropertyName,
            ReadVariable = variable,
            WriteVariable = writers.Take(symbol.ParameterName, "Value"),
            Value = values.Value(member),
            VariableType = type,
            InitialExpression = initial,
            ResultExpression = result,
            IsNullable = symbol.IsNullable,
        };
    }

    private EventPayloadMemberSpec Payload(Member member, NameScope readers, NameScope writers)
    {
        var symbol = symbols.Member(member);
        var variable = readers.Take(symbol.ParameterName, "Value");
        var (type, initial, result) = values.Variable(member, variable);
        return new EventPayloadMemberSpec
        {
            PropertyName = symbol.PropertyName,
            ReadVariable = variable,
            WriteVariable = writers.Take(symbol.ParameterName, "Value"),
            Value = values.Value(member),
            VariableType = type,
            InitialExpression = initial,
            ResultExpression = result,
            IsNullable = symbol.IsNullable,
            Payload = model.Target(member).Type is ShapeType.Structure or ShapeType.Union ? format.Payload(member) : null,
        };
    }
}
