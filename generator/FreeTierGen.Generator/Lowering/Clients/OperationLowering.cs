using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Lowering.Paths;
using FreeTierGen.Generator.Lowering.Protocols;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Specs.Http;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says what an operation's class has.</summary>
internal sealed class OperationLowering(LoweringContext context, SymbolTable symbols, WireProtocol protocol)
{
    private readonly EndpointBinding _endpoints = new(context, symbols);
    private readonly InputPreparation _preparation = new(context.Model, symbols, context.Closure.Service);
    private readonly DigestLowering _digests = new(context, symbols);
    private readonly AuthLowering _auth = new(context);
    private readonly AuthSchemes _schemes = new(context.Model, context.Closure.Service);

    /// <summary>The class of the operation.</summary>
    public OperationSpec Lower(OperationShape operation)
    {
        var (input, output) = (context.Model[operation.Input], context.Model[operation.Output]);
        var client = symbols.ClientBaseName;
        var methods = new PathMethods(context.Model, symbols);
        var endpoint = _endpoints.ForOperation(operation, methods);
        var wire = protocol.Wire(operation);
        var copy = _preparation.Copy(operation);
        return new OperationSpec(symbols.OperationsNamespace, symbols.OperationName(operation) + "Operation")
        {
            Name = operation.Id.Name,
            InputType = symbols.Qualify(symbols.InputTypeName(operation)),
            OutputType = symbols.Qualify(symbols.OutputTypeName(operation)),
            Wire = wire,
            ValidatesInput = symbols.Validation.HasValidator(input),
            ValidatesOutput = symbols.Validation.HasValidator(output),
            ServiceType = symbols.QualifyOperations(client + "Service"),
            ErrorsType = symbols.QualifyOperations(client + "Errors"),
            DiscoveryType = EndpointDiscovery.IsRequired(operation) ? symbols.QualifyOperations(client + "EndpointDiscovery") : null,
            IsRoutedByAccount = _endpoints.IsRoutedByAccount(operation),
            EndpointStatements = endpoint,
            EndpointMethods = methods.Methods,
            PrepareStatements = _preparation.Statements(operation).ToEquatableArray(),
            Copy = copy is { } found ? new CopySpec(found.SourceRegion, symbols.Member(found.Url).CopyName) : null,
            DigestStatements = _digests.Lower(operation).ToEquatableArray(),
            HostPrefix = HostPrefixLowering.Lower(context, symbols, operation),
            Facts = Facts(operation, input, output).Concat(StreamFacts(wire)).ToEquatableArray(),
            AuthList = _auth.ListName(operation),
            TreeHashHeader = ServiceFacts.TreeHashHeader(context.Closure.Service.SdkId, operation.Id.Name),
            Checksums = ChecksumLowering.Lower(operation, input, wire is HttpWireSpec),
            AttemptSeconds = SlowOperations.AttemptSeconds(context.Closure.Service, operation),
            UsesDeprecated = methods.UsesDeprecated || Deprecations.In(context.Model, operation),
        };
    }

    private static bool IsIdempotent(OperationShape operation, Shape input)
        => operation.Traits.Has(TraitIds.Readonly)
            || operation.Traits.Has(TraitIds.Idempotent)
            || input.Members.Any(member => member.Traits.Has(TraitIds.IdempotencyToken));

    private IEnumerable<string> StreamFacts(WireSpec wire)
    {
        if (wire.Events is { SentClass: not null })
        {
            yield return "StreamsInput";
        }

        if (wire.Events is { ReceivedClass: not null } events)
        {
            yield return "StreamsOutput";
            if (!events.NeedsInitialResponse)
            {
                yield return "HasEmptyOutput";
            }
        }

        if (wire is not HttpWireSpec http)
        {
            yield break;
        }

        if (http.Request.Body is { Kind: HttpBodyKind.Stream } body)
        {
            yield return "StreamsInput";
            if (ServiceFacts.ExpectsContinue(context.Closure.Service.SdkId))
            {
                yield return "ExpectsContinue";
            }

            if (body.RequiresLength)
            {
                yield return "RequiresLength";
            }
        }

        if (http.Response.Members.Any(member => member.Source == HeadSource.Stream))
        {
            yield return "StreamsOutput";
        }
    }

    private IEnumerable<string> Facts(OperationShape operation, Shape input, Shape output)
    {
        if (IsIdempotent(operation, input))
        {
            yield return "IsIdempotent";
        }

        if (SlowOperations.IsLongPolling(context.Closure.Service, operation))
        {
            yield return "IsLongPolling";
        }

        if (output.Members.Length == 0)
        {
            yield return "HasEmptyOutput";
        }

        if (!TypeNames.IsDeclared(input))
        {
            yield return "HasNoInput";
        }

        if (_schemes.IsAnonymous(operation))
        {
            yield return "IsAnonymous";
        }

        if (EndpointDiscovery.IsRequired(operation) || _endpoints.IsRoutedByAccount(operation))
        {
            yield return "DiscoversEndpoint";
        }

        if (_preparation.Copy(operation) is not null)
        {
            yield return "CopiesAcrossRegions";
        }

        if (operation.Traits.Has(TraitIds.UnsignedPayload))
        {
            yield return "IsPayloadUnsigned";
        }

        if (ChecksumLowering.IsDigestRequired(operation))
        {
            yield return "RequiresChecksum";
        }

        // Gzip is all that the trait knows; what it learns later is not used.
        if (operation.Traits.Object(TraitIds.RequestCompression)?["encodings"] is ArrayNode encodings
            && encodings.Items.Any(item => item is StringNode { Value: "gzip" }))
        {
            yield return "CompressesRequest";
        }
    }
}
