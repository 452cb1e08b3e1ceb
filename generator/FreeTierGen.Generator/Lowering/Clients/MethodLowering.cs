using FreeTierGen.Generator.Lowering.Protocols;
using FreeTierGen.Generator.Lowering.Waiters;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says what methods stand for the operations.</summary>
internal sealed class MethodLowering(LoweringContext context, SymbolTable symbols, WaiterLowering waiters, WireProtocol protocol)
{
    private readonly AuthLowering _auth = new(context);
    private readonly PaginatorLowering _paginators = new(context, symbols, protocol);

    /// <summary>The methods in ordinal order of their operations.</summary>
    public EquatableArray<ClientMethodSpec> Lower() => context.Closure.Operations.Select(Lower).ToEquatableArray();

    /// <summary>The operations that are paged through, in ordinal order.</summary>
    public EquatableArray<PaginatedMethodSpec> Paginated()
    {
        var methods = new List<PaginatedMethodSpec>();
        foreach (var operation in context.Closure.Operations)
        {
            if (_paginators.Lower(operation) is { } paginator)
            {
                methods.Add(new PaginatedMethodSpec
                {
                    Name = MethodName(operation),
                    InputType = InputType(operation),
                    OutputType = OutputType(operation),
                    IsInputOptional = IsInputOptional(operation),
                    Deprecation = Declarations.Deprecation(operation.Traits),
                    Paginator = paginator,
                });
            }
        }

        return methods.ToEquatableArray();
    }

    /// <summary>The operations that are waited by, in ordinal order.</summary>
    public EquatableArray<WaitableMethodSpec> Waitable()
    {
        var methods = new List<WaitableMethodSpec>();
        foreach (var operation in context.Closure.Operations)
        {
            if (waiters.Methods(operation) is { Count: > 0 } ofOperation)
            {
                methods.Add(new WaitableMethodSpec
                {
                    Name = MethodName(operation),
                    InputType = InputType(operation),
                    OutputType = OutputType(operation),
                    IsInputOptional = IsInputOptional(operation),
                    Deprecation = Declarations.Deprecation(operation.Traits),
                    Waiters = ofOperation,
                });
            }
        }

        return methods.ToEquatableArray();
    }

    private ClientMethodSpec Lower(OperationShape operation) => new()
    {
        Name = MethodName(operation),
        OperationType = symbols.OperationType(operation),
        InputType = InputType(operation),
        OutputType = OutputType(operation),
        IsInputOptional = IsInputOptional(operation),
        Documentation = Declarations.Documentation(context, operation.Traits, $"Calls {operation.Id.Name}."),
        Deprecation = Declarations.Deprecation(operation.Traits),
        Errors = Errors(operation).ToEquatableArray(),
        PresignerName = protocol.CanPresign(operation) && _auth.CanPresign(operation) ? symbols.PresignerName(operation) + "Async" : null,
    };

    private string MethodName(OperationShape operation) => symbols.OperationName(operation) + "Async";

    private string InputType(OperationShape operation) => symbols.Qualify(symbols.InputTypeName(operation));

    private string OutputType(OperationShape operation) => symbols.Qualify(symbols.OutputTypeName(operation));

    private bool IsInputOptional(OperationShape operation)
    {
        foreach (var member in context.Model[operation.Input].Members)
        {
            if (symbols.Member(member).IsRequired)
            {
                return false;
            }
        }

        return true;
    }

    // Each operation can answer with all of them. More than anybody reads are not listed at each.
    private IReadOnlyList<ShapeId> CommonErrors => context.Closure.Service.Errors is { Count: <= 100 } errors ? errors : [];

    private IEnumerable<ErrorDocumentationSpec> Errors(OperationShape operation)
        => operation.Errors
            .Concat(CommonErrors)
            .Distinct()
            .Select(id => context.Model[id])
            .OrderBy(error => error.Id.Name, StringComparer.Ordinal)
            .Select(error => new ErrorDocumentationSpec(
                symbols.TypeReference(error), Declarations.Repeated(context, error.Traits, $"The service answered with {error.Id.Name}.")));
}
