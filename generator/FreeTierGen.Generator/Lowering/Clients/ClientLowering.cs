using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Lowering.Protocols;
using FreeTierGen.Generator.Lowering.Waiters;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says what a client consists of: itself, its interface, options, operations, and what it knows of the service.</summary>
internal static class ClientLowering
{
    /// <summary>The specs of the client's files; none where the protocol is not supported.</summary>
    public static IEnumerable<FileSpec> Lower(LoweringContext context, SymbolTable symbols, WireProtocol? protocol)
    {
        if (protocol is null)
        {
            yield break;
        }

        var name = symbols.ClientBaseName;
        var service = context.Closure.Service;
        var waiters = new WaiterLowering(context, symbols);
        var lowering = new MethodLowering(context, symbols, waiters, protocol);
        var methods = lowering.Lower();
        var paginated = lowering.Paginated();
        var waitable = lowering.Waitable();
        var usesDeprecated = context.Closure.Operations.Any(operation => Deprecations.In(context.Model, operation));
        var title = service.Traits.String(TraitIds.Title) ?? name;
        var documentation = Declarations.Documentation(context, service.Traits, title + ".");

        var options = EndpointLowering.Options(context, symbols);
        var identity = new IdentityOptions(context);

        var transfer = context.Options.HasTransfer ? TransferLowering.Lower(context, symbols) : null;

        yield return new ClientInterfaceSpec(context.Options.Namespace, context.Visibility, "I" + name + "Client")
        {
            Documentation = documentation,
            BaseExceptionType = symbols.Qualify(name + "Exception"),
            Methods = methods,
            UsesDeprecated = usesDeprecated,
        };
        yield return new ClientSpec(context.Options.Namespace, context.Visibility, name + "Client")
        {
            Documentation = documentation,
            InterfaceType = symbols.Qualify("I" + name + "Client"),
            OptionsType = symbols.Qualify(name + "ClientOptions"),
            ServiceType = symbols.QualifyOperations(name + "Service"),
            EndpointResolverType = symbols.Qualify(name + "EndpointResolver"),
            Methods = methods,
            HasWaiters = waitable.Count > 0,
            HasTransfer = transfer is not null,
            UsesDeprecated = usesDeprecated,
        };
        if (paginated.Count > 0)
        {
            yield return new PaginatorsSpec(context.Options.Namespace, context.Visibility, name + "ClientPaginators")
            {
                InterfaceType = symbols.Qualify("I" + name + "Client"),
                Methods = paginated,
                UsesDeprecated = usesDeprecated,
            };
        }

        if (waitable.Count > 0)
        {
            yield return new WaitersSpec(context.Options.Namespace, context.Visibility, name + "ClientWaiters")
            {
                InterfaceType = symbols.Qualify("I" + name + "Client"),
                ClientType = symbols.Qualify(name + "Client"),
                Methods = waitable,
                UsesDeprecated = usesDeprecated,
            };
        }

        yield return new ClientOptionsSpec(context.Options.Namespace, context.Visibility, name + "ClientOptions")
        {
            ClientType = symbols.Qualify(name + "Client"),
            Interfaces = identity.All.Select(option => option.Interface).ToEquatableArray(),
            Options = identity.All
                .Select(option => option.Spec)
                .Concat(options.Select(option => new ClientOptionSpec(
                    option.PropertyName,
                    option.PropertyType,
                    new DocumentationSpec(option.Documentation, $"The parameter {option.Parameter} of the endpoint rules."))))
                .ToEquatableArray(),
        };
        if (context.Options.RegistersClient)
        {
            yield return RegistrationLowering.Lower(context, symbols, options, identity);
        }

        if (transfer is not null)
        {
            yield return transfer;
        }

        if (context.Options.HasExamples && new ExampleLowering(context, symbols).Lower(methods, usesDeprecated) is { } examples)
        {
            yield return examples;
        }

        var discovery = context.Closure.Operations.Any(EndpointDiscovery.IsRequired) ? EndpointDiscovery.Find(context.Model, service) : null;
        var session = SessionLowering.Find(context);
        yield return Service(context, symbols, discovery, session);
        if (discovery is not null)
        {
            yield return Discovery(context, symbols, discovery);
        }

        if (session is not null)
        {
            yield return SessionLowering.Lower(context, symbols, session);
        }

        yield return Errors(context, symbols, protocol);

        foreach (var waiter in waiters.All)
        {
            yield return waiter;
        }

        var operations = new OperationLowering(context, symbols, protocol);
        foreach (var operation in context.Closure.Operations)
        {
            yield return operations.Lower(operation);
        }
    }

    private static ServiceInfoSpec Service(LoweringContext context, SymbolTable symbols, EndpointDiscovery? discovery, SessionSigning? session)
    {
        var service = context.Closure.Service;
        return new ServiceInfoSpec(symbols.OperationsNamespace, symbols.ClientBaseName + "Service")
        {
            SdkId = service.SdkId,
            ShapeName = service.Id.Name,
            ApiVersion = service.Version,
            SigningName = (service.Traits.Object(TraitIds.SigV4) ?? service.Traits.Object(TraitIds.SigV4a))?.String("name"),
            AuthLists = new AuthLowering(context).Lists(),
            SignsForSeveralRegions = MultiRegionSigning.IsKnownTo(service),
            SessionsType = session is null ? null : SessionLowering.TypeName(symbols),
            IsAwsQueryCompatible = service.Traits.Has(TraitIds.AwsQueryCompatible),
            Headers = RequestHeaders.Of(service).Select(header => new HeaderSpec(header.Name, header.Value)).ToEquatableArray(),
            SignsPathAsSent = ServiceFacts.SignsPathAsSent(service.SdkId),
            SendsPayloadHash = ServiceFacts.SendsPayloadHash(service.SdkId),
            AllowsUnsignedPayload = ServiceFacts.AllowsUnsignedPayload(service.SdkId),
            ExtendedIdHeader = ServiceFacts.ExtendedIdHeader(service.SdkId),
            ChecksumHeader = ServiceFacts.ChecksumHeader(service.SdkId),
            PresignedParameters = ServiceFacts.PresignedParameters(service.SdkId).ToEquatableArray(),
            MayFailAfterStatus = ServiceFacts.FailsAfterStatus(service.SdkId),
            InvalidEndpointErrorCode = discovery?.ErrorCode,
        };
    }

    private static EndpointDiscoverySpec Discovery(LoweringContext context, SymbolTable symbols, EndpointDiscovery discovery)
        => new(symbols.OperationsNamespace, symbols.ClientBaseName + "EndpointDiscovery")
        {
            OperationName = discovery.Operation.Id.Name,
            OperationType = symbols.OperationType(discovery.Operation),
            InputType = symbols.Qualify(symbols.InputTypeName(discovery.Operation)),
            EndpointsProperty = symbols.Member(discovery.Endpoints).PropertyName,
            AddressProperty = symbols.Member(discovery.Address).PropertyName,
            CachePeriodProperty = symbols.Member(discovery.CachePeriod).PropertyName,
        };

    private static ErrorsSpec Errors(LoweringContext context, SymbolTable symbols, WireProtocol protocol)
        => new(symbols.OperationsNamespace, symbols.ClientBaseName + "Errors")
        {
            Format = protocol.Format,
            TakesResponse = protocol.HasHttpBindings,
            BaseType = symbols.Qualify(symbols.ClientBaseName + "Exception"),
            Cases = protocol.Errors.ToEquatableArray(),
            UsesDeprecated = protocol.UsesDeprecatedErrors,
        };
}
