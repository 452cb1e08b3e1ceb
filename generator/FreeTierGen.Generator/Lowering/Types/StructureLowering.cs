using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Types;

/// <summary>Says what a structure's class has.</summary>
internal sealed class StructureLowering
{
    private readonly LoweringContext _context;
    private readonly SymbolTable _symbols;
    private readonly ValidatorLowering _validators;
    private readonly Dictionary<ShapeId, List<TokenCopySpec>> _tokens = [];
    private readonly Dictionary<ShapeId, string> _roles = [];

    public StructureLowering(LoweringContext context, SymbolTable symbols)
    {
        _context = context;
        _symbols = symbols;
        _validators = new ValidatorLowering(context.Model, symbols);
        var preparation = new InputPreparation(context.Model, symbols, context.Closure.Service);
        foreach (var operation in context.Closure.Operations)
        {
            var name = symbols.OperationName(operation);
            _roles[operation.Output] = $"What {name} answers.";
            _roles[operation.Input] = $"What {name} is called with.";
            if (InputToken(operation) is { } token && context.Model[operation.Input].Member(token) is { } pageToken)
            {
                AddCopy(pageToken, "A copy that asks for another page.");
            }

            if (EventStreams.Find(context.Model, context.Model[operation.Output]) is { } events)
            {
                AddCopy(events, "A copy with the events of a response.");
            }

            foreach (var (member, documentation) in preparation.Members(operation))
            {
                AddCopy(member, documentation);
            }
        }
    }

    /// <summary>The class of a modeled structure.</summary>
    public StructureSpec Lower(Shape shape)
    {
        var fallback = _roles.TryGetValue(shape.Id, out var role) ? role : $"The structure {shape.Id.Name}.";
        return new StructureSpec(
            Declarations.Of(_context, _symbols, shape, fallback),
            shape.Members.Select(Property).ToEquatableArray(),
            _symbols.Shapes.IsOutput(shape) ? _symbols.MetadataPropertyName(shape) : null,
            _symbols.HasAbsentInstance(shape),
            TokenCopies(shape),
            _validators.Lower(shape),
            Stream(shape),
            DebuggerDisplay(shape));
    }

    /// <summary>The empty classes for an input or output that the operation does not have, so that every operation has both.</summary>
    public IEnumerable<StructureSpec> LowerSynthesized(OperationShape operation)
    {
        var name = _symbols.OperationName(operation);
        if (!TypeNames.IsDeclared(_context.Model[operation.Input]))
        {
            yield return Empty(_symbols.InputTypeName(operation), $"What {name} is called with. It has no members.", null);
        }

        if (!TypeNames.IsDeclared(_context.Model[operation.Output]))
        {
            yield return Empty(
                _symbols.OutputTypeName(operation), $"What {name} answers. It has no members.", _symbols.MetadataPropertyName(null));
        }
    }

    /// <summary>The property of a structure's or error's member.</summary>
    public static PropertySpec Property(LoweringContext context, SymbolTable symbols, Member member)
    {
        var symbol = symbols.Member(member);
        var target = context.Model.Target(member);
        var documentation = Declarations.Documentation(context, member, target) with { Note = symbols.Validation.Words.Of(member, target) };
        var deprecation = Declarations.Deprecation(member.Traits);
        if (symbol.IsRequired && deprecation is not null)
        {
            // C# has no obsolete members that must be set: the documentation says it instead.
            documentation = Declarations.Deprecated(documentation, deprecation);
            deprecation = null;
        }

        return new PropertySpec(
            symbol.PropertyName,
            symbol.DeclaredType,
            symbol.IsRequired,
            symbol.DefaultExpression,
            symbol.AbsentExpression,
            documentation,
            deprecation,
            new JsonConversion(context.Model, symbols).Attribute(member));
    }

    // The first simple members, as they tell one value from another; no sensitive ones.
    private string? DebuggerDisplay(Shape shape)
    {
        const int MostShown = 3;
        var shown = shape.Traits.Has(TraitIds.Sensitive)
            ? []
            : shape.Members
                .Where(IsShown)
                .Take(MostShown)
                .Select(member => _symbols.Member(member).PropertyName)
                .Select(name => $"{name} = {{{name}}}")
                .ToList();
        return shown.Count == 0 ? null : string.Join(", ", shown);
    }

    private bool IsShown(Member member)
    {
        var target = _context.Model.Target(member);
        return target.Type is not (ShapeType.Blob or ShapeType.Document or ShapeType.List or ShapeType.Map or ShapeType.Structure or ShapeType.Union)
            && !member.Traits.Has(TraitIds.Sensitive)
            && !target.Traits.Has(TraitIds.Sensitive)
            && !member.Traits.Has(TraitIds.Deprecated);
    }

    // Who is answered with a stream has to end it.
    private StreamSpec? Stream(Shape shape)
        => _symbols.Shapes.IsOutput(shape)
            && shape.Members.FirstOrDefault(member => IsStream(_context.Model.Target(member))) is { } stream
                ? new StreamSpec(
                    _symbols.Member(stream).PropertyName, _symbols.Member(stream).IsNullable, EventStreams.IsStream(_context.Model.Target(stream)))
                : null;

    private static bool IsStream(Shape target) => Nullability.IsByteStream(target) || EventStreams.IsStream(target);

    private PropertySpec Property(Member member) => Property(_context, _symbols, member);

    private StructureSpec Empty(string name, string documentation, string? metadata) => new(
        new TypeDeclarationSpec(_context.Options.Namespace, _context.Visibility, name, new DocumentationSpec(null, documentation)),
        [],
        metadata,
        false,
        [],
        null);

    private void AddCopy(Member member, string documentation)
    {
        if (!_tokens.TryGetValue(member.Container.Id, out var tokens))
        {
            _tokens[member.Container.Id] = tokens = [];
        }

        var symbol = _symbols.Member(member);
        if (!tokens.Exists(token => token.PropertyName == symbol.PropertyName))
        {
            tokens.Add(new TokenCopySpec(symbol.CopyName, symbol.PropertyName, symbol.DeclaredType, symbol.ParameterName, documentation));
        }
    }

    private EquatableArray<TokenCopySpec> TokenCopies(Shape shape)
        => _tokens.TryGetValue(shape.Id, out var tokens) ? tokens.ToEquatableArray() : [];

    // What the operation's trait leaves out, the service's says for all operations.
    private string? InputToken(OperationShape operation)
        => operation.Traits.Object(TraitIds.Paginated) is { } own
            ? own.String("inputToken") ?? _context.Closure.Service.Traits.Object(TraitIds.Paginated)?.String("inputToken")
            : null;
}
