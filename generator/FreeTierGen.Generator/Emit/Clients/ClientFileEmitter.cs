using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the files that a client consists of.</summary>
internal static class ClientFileEmitter
{
    /// <summary>Writes the file's type. False where the file holds something else.</summary>
    public static bool TryEmit(CodeWriter code, FileSpec file)
    {
        switch (file)
        {
            case ClientInterfaceSpec client:
                ClientInterfaceEmitter.Emit(code, client);
                return true;
            case ClientSpec client:
                ClientEmitter.Emit(code, client);
                return true;
            case PaginatorsSpec paginators:
                PaginatorsEmitter.Emit(code, paginators);
                return true;
            case WaitersSpec waiters:
                WaitersEmitter.Emit(code, waiters);
                return true;
            case ClientOptionsSpec options:
                ClientOptionsEmitter.Emit(code, options);
                return true;
            case ClientRegistrationSpec registration:
                ClientRegistrationEmitter.Emit(code, registration);
                return true;
            case TransferSpec transfer:
                TransferEmitter.Emit(code, transfer);
                return true;
            case ExampleClientSpec examples:
                ExampleClientEmitter.Emit(code, examples);
                return true;
            case ServiceInfoSpec service:
                ServiceInfoEmitter.Emit(code, service);
                return true;
            case EndpointDiscoverySpec discovery:
                EndpointDiscoveryEmitter.Emit(code, discovery);
                return true;
            case SessionsSpec sessions:
                SessionsEmitter.Emit(code, sessions);
                return true;
            case ErrorsSpec errors:
                ErrorsEmitter.Emit(code, errors);
                return true;
            case WaiterSpec waiter:
                WaiterEmitter.Emit(code, waiter);
                return true;
            case OperationSpec operation:
                OperationEmitter.Emit(code, operation);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Keeps the compiler from warning about what the model deprecates.</summary>
    public static void SilenceDeprecated(CodeWriter code, bool usesDeprecated)
    {
        if (usesDeprecated)
        {
            code.Line("#pragma warning disable CS0612, CS0618 // What the model deprecates can still be called.").Line();
        }
    }

    /// <summary>Writes the attribute of what is deprecated.</summary>
    public static void Deprecate(CodeWriter code, DeprecationSpec? deprecation)
    {
        if (deprecation is not null)
        {
            code.Line($"[global::System.Obsolete({CSharpLiteral.String(deprecation.Message)})]");
        }
    }
}
