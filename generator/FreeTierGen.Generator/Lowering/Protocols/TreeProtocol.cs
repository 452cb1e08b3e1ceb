using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Lowering.Events;
using FreeTierGen.Generator.Lowering.Trees;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Events;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Protocols;

/// <summary>Protocols whose bodies are trees of named members.</summary>
internal abstract class TreeProtocol : BodyProtocol, IEventFormat
{
    private readonly ITreeRules _rules;
    private readonly TreeShapeLowering _trees;

    /// <summary>Decides for a service.</summary>
    /// <param name="context">What to work from.</param>
    /// <param name="symbols">Names and types.</param>
    /// <param name="serializers">The names of the classes that read and write shapes.</param>
    /// <param name="rules">What the protocol decides of trees.</param>
    /// <param name="places">Where it has the values of members.</param>
    protected TreeProtocol(LoweringContext context, SymbolTable symbols, SerializerTable serializers, ITreeRules rules, MemberPlaces places)
        : base(context, symbols, serializers, places)
    {
        _rules = rules;
        _trees = new TreeShapeLowering(context, symbols, serializers, rules, Shapes);
        Events = new EventLowering(context, symbols, serializers, new MemberValues(context.Model, symbols, serializers, rules), this);
    }

    /// <inheritdoc/>
    public override WireFormat Format => _rules.Format;

    /// <inheritdoc/>
    public virtual string EventMediaType => "application/" + Format.ToString().ToLowerInvariant();

    /// <summary>The streams of events.</summary>
    protected EventLowering Events { get; }

    /// <inheritdoc/>
    public override IEnumerable<FileSpec> Serializers() => Context.Closure.Shapes.SelectMany(_trees.Lower).Concat(Events.Lower());

    /// <inheritdoc/>
    public override string? ComparableText(Shape shape)
        => $"static token => global::FreeTierGen.Runtime.{Format}.{Format}Text.Of(token, {Classes.Qualified(shape)}.Write)";

    /// <inheritdoc/>
    public EventPayloadSpec Payload(Shape structure) => new(Classes.Qualified(structure) + ".Read", Classes.Qualified(structure) + ".Write");

    /// <inheritdoc/>
    public EventPayloadSpec Payload(Member member) => Payload(Context.Model.Target(member));

    /// <inheritdoc/>
    public EventStructureSpec WithBody(EventStructureSpec spec, Shape shape, NameScope readers) => spec with
    {
        Tree = _trees.Event(shape, spec.ClassName, readers),
        MessageName = shape.Members.FirstOrDefault(MemberNames.IsErrorMessage) is { } message ? _trees.WrittenName(message) : null,
    };
}
