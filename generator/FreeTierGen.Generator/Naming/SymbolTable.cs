using FreeTierGen.Generator.Lowering;
using FreeTierGen.Generator.Lowering.Patterns;
using FreeTierGen.Generator.Lowering.Validation;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Generator.Naming;

/// <summary>
/// The C# names, types, nullability and defaults of everything in a service. Decided once, here, on the whole
/// service; lowerings only ask.
/// </summary>
internal sealed class SymbolTable
{
    private const string Metadata = "Metadata";
    private readonly SmithyModel _model;
    private readonly string _namespace;
    private readonly TypeNames _names;
    private readonly TypeReferences _references;
    private readonly Nullability _nullability;
    private readonly Dictionary<Shape, IReadOnlyDictionary<string, string>> _memberNames = [];
    private readonly Dictionary<Member, MemberSymbol> _members = [];
    private readonly Lazy<HashSet<ShapeId>> _absent;

    public SymbolTable(LoweringContext context)
    {
        _model = context.Model;
        _namespace = context.Options.Namespace;
        Shapes = new ServiceShapes(context.Model, context.Closure.Service);
        _names = new TypeNames(context.Closure.Service, Shapes);
        _references = new TypeReferences(context.Model, _names, _namespace);
        _nullability = new Nullability(context.Model, Shapes, new Absence(context.Model));
        _absent = new Lazy<HashSet<ShapeId>>(FindAbsent);
        Patterns = new PatternIndex(context.Model, Shapes, _namespace);
        Validation = new ValidationIndex(context.Model, this, Patterns);
    }

    /// <summary>Every data shape of the whole service.</summary>
    public ServiceShapes Shapes { get; }

    /// <summary>The patterns of the whole service.</summary>
    public PatternIndex Patterns { get; }

    /// <summary>What can violate a constraint.</summary>
    public ValidationIndex Validation { get; }

    /// <summary>What the client's own types begin with: <c>FreeTier</c> in <c>FreeTierClient</c>.</summary>
    public string ClientBaseName => _names.ClientBaseName;

    /// <summary>The simple name of a structure's, union's, enum's or error's type.</summary>
    public string TypeName(Shape shape)
        => _names.Find(shape) ?? throw new ArgumentException($"{shape} has no type of its own.", nameof(shape));

    /// <summary>The type of the shape's values, fully qualified, without nullability.</summary>
    public string TypeReference(Shape shape) => _references.Of(shape);

    /// <summary>A fully qualified reference to a type of the client's namespace.</summary>
    public string Qualify(string typeName) => "global::" + _namespace + "." + typeName;

    /// <summary>The operation's name in C#, without <c>Async</c>.</summary>
    public string OperationName(OperationShape operation) => _names.Operation(operation);

    /// <summary>The simple name of the operation's input type, which is synthesized where the model has none.</summary>
    public string InputTypeName(OperationShape operation) => _names.Input(operation);

    /// <summary>The simple name of the operation's output type, which is synthesized where the model has none.</summary>
    public string OutputTypeName(OperationShape operation) => _names.Output(operation);

    /// <summary>The simple name of a waiter's class.</summary>
    public string WaiterTypeName(string waiter) => _names.Waiter(waiter);

    /// <summary>The simple name of the class that reads and writes the shape's values as JSON.</summary>
    public string JsonTypeName(Shape shape) => _names.Json(shape);

    /// <summary>The name of an output's property for <c>ResponseMetadata</c>; a modeled <c>Metadata</c> keeps its name.</summary>
    public string MetadataPropertyName(Shape? output)
    {
        var taken = output is null ? [] : NamesOf(output).Values;
        return !taken.Contains(Metadata) ? Metadata : !taken.Contains("ResponseMetadata") ? "ResponseMetadata" : "CallMetadata";
    }

    /// <summary>
    /// Whether the shape's type has <c>Validate()</c> and <c>internal void Validate(ref ViolationCollector violations)</c>.
    /// </summary>
    public bool HasValidator(Shape shape) => Validation.HasValidator(shape);

    /// <summary>Whether the structure's or union's class has the instance <c>Absent</c>, which stands for one that an answer lacks.</summary>
    public bool HasAbsentInstance(Shape shape) => _absent.Value.Contains(shape.Id);

    /// <summary>What the member is in C#.</summary>
    public MemberSymbol Member(Member member)
    {
        if (!_members.TryGetValue(member, out var symbol))
        {
            _members[member] = symbol = Create(member);
        }

        return symbol;
    }

    private HashSet<ShapeId> FindAbsent()
        => [.. Shapes.All
            .Where(shape => shape.Type == ShapeType.Structure)
            .SelectMany(shape => shape.Members)
            .Where(member => _model.Target(member).Type is ShapeType.Structure or ShapeType.Union && Member(member).AbsentExpression != "null")
            .Select(member => member.Target)];

    private MemberSymbol Create(Member member)
    {
        var target = _model.Target(member);
        var type = _references.OfTarget(target);
        var isNullable = _nullability.IsNullable(member);
        var isRequired = _nullability.IsCSharpRequired(member);
        var name = NamesOf(member.Container)[member.Name];
        var modeled = Nullability.EffectiveDefault(member);
        var absent = isNullable ? "null"
            : modeled is not null && DefaultValues.Expression(target, modeled, type, enumMember => Member(enumMember).PropertyName) is { } value ? value
            : Absence.Expression(target, type);
        return new MemberSymbol
        {
            WireName = member.Name,
            PropertyName = name,
            ParameterName = ParameterOf(member, name),
            Type = type,
            IsNullable = isNullable,
            IsValueType = TypeReferences.IsValueType(target),
            IsRequired = isRequired,
            MustBePresent = Nullability.MustBePresent(member),
            DefaultExpression = isNullable || isRequired || absent == "default" ? null : absent,
            AbsentExpression = absent,
            IsErrorMessage = MemberNames.IsErrorMessage(member),
        };
    }

    // URL and Url are two properties, but would be one parameter.
    private string ParameterOf(Member member, string name)
    {
        var parameter = Casing.Camel(name);
        var clashes = member.Container.Members.Any(other => other != member && Casing.Camel(NamesOf(member.Container)[other.Name]) == parameter);
        return clashes ? ReservedWords.Escape(char.ToLowerInvariant(name[0]) + name.Substring(1)) : parameter;
    }

    private IReadOnlyDictionary<string, string> NamesOf(Shape shape)
    {
        if (!_memberNames.TryGetValue(shape, out var names))
        {
            _memberNames[shape] = names = MemberNames.Assign(shape, _names.Find(shape) ?? "");
        }

        return names;
    }
}
