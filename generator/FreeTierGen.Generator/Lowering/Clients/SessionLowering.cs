using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Lowering.Clients;

/// <summary>Says what a client has to ask for sessions.</summary>
internal static class SessionLowering
{
    /// <summary>How the service is asked; null where none of the client's operations wants a session, or the one that asks can't be called.</summary>
    public static SessionSigning? Find(LoweringContext context)
        => context.Closure.Operations.Any(operation => SessionSigning.MayBeWantedBy(context.Model, operation))
            && SessionSigning.Find(context.Model, context.Closure.Service) is { } session
            && context.Closure.Operations.Contains(session.Operation)
                ? session
                : null;

    /// <summary>The class that asks.</summary>
    public static SessionsSpec Lower(LoweringContext context, SymbolTable symbols, SessionSigning session)
        => new(symbols.OperationsNamespace, TypeName(symbols))
        {
            OperationType = symbols.OperationType(session.Operation),
            InputType = symbols.Qualify(symbols.InputTypeName(session.Operation)),
            BucketProperty = symbols.Member(session.Bucket).PropertyName,
            CredentialsProperty = symbols.Member(session.Credentials).PropertyName,
            CredentialsProperties = new[] { session.AccessKeyId, session.SecretAccessKey, session.SessionToken, session.Expiration }
                .Select(member => symbols.Member(member).PropertyName)
                .ToEquatableArray(),
            UsesDeprecated = Deprecations.In(context.Model, session.Operation),
        };

    /// <summary>The class's name.</summary>
    public static string TypeName(SymbolTable symbols) => symbols.ClientBaseName + "Sessions";
}
