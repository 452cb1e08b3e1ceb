using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Emit.Documentation;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes a client.</summary>
internal static class ClientEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, ClientSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        XmlDocumentation.Write(code, spec.Documentation);
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"{spec.Visibility} sealed partial class {spec.TypeName} : {spec.InterfaceType}, global::System.IDisposable"))
        {
            code.Line($"private readonly {ClientNames.ServiceClient} _client;");
            code.Line();
            EmitConstructors(code, spec);
            if (spec.HasWaiters)
            {
                code.Line();
                code.Line("/// <summary>The clock that calls and waits go by.</summary>");
                code.Line("internal global::System.TimeProvider TimeProvider => _client.Configuration.Options.TimeProvider;");
            }

            if (spec.HasTransfer)
            {
                code.Line();
                code.Line("/// <summary>Whether requests have checksums where their callers name none.</summary>");
                code.Line("internal bool SendsChecksums");
                using (code.Indent())
                {
                    code.Line("=> _client.Configuration.RequestChecksumCalculation == global::FreeTierGen.Runtime.RequestChecksumCalculation.WhenSupported;");
                }

                code.Line();
                code.Line("/// <summary>Whether responses are compared with their checksums where their callers say nothing.</summary>");
                code.Line("internal bool ComparesChecksums");
                using (code.Indent())
                {
                    code.Line("=> _client.Configuration.ResponseChecksumValidation == global::FreeTierGen.Runtime.ResponseChecksumValidation.WhenSupported;");
                }
            }

            foreach (var method in spec.Methods)
            {
                Emit(code, method);
            }

            code.Line();
            code.Line("/// <summary>Ends the client. Calls under way go on; further ones throw <see cref=\"global::System.ObjectDisposedException\"/>.</summary>");
            code.Line("public void Dispose() => _client.Dispose();");
        }
    }

    private static void EmitConstructors(CodeWriter code, ClientSpec spec)
    {
        const string Invalid = "/// <exception cref=\"global::FreeTierGen.Runtime.ClientConfigurationException\">An option or an environment variable has no valid value.</exception>";
        code.Line("/// <summary>Makes a client that takes all it needs from the environment.</summary>");
        code.Line(Invalid);
        code.Line($"public {spec.TypeName}()");
        using (code.Indent())
        {
            code.Line($": this(new {spec.OptionsType}())");
        }

        using (code.Block(""))
        {
        }

        code.Line();
        code.Line("/// <summary>Makes a client.</summary>");
        code.Line("/// <param name=\"options\">What the client works with. It is copied: changing it later changes nothing.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentNullException\">The options are null.</exception>");
        code.Line(Invalid);
        using (code.Block($"public {spec.TypeName}({spec.OptionsType} options)"))
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(options);");
            code.Line($"_client = new {ClientNames.ServiceClient}(");
            using (code.Indent())
            {
                code.Line($"{spec.ServiceType}.Info,");
                code.Line("options,");
                code.Line($"new {spec.EndpointResolverType}(options.Partitions));");
            }
        }
    }

    private static void Emit(CodeWriter code, ClientMethodSpec method)
    {
        Begin(code, method.Deprecation);
        MethodSignature.Operation(code, "public ", method);
        using (code.Indent())
        {
            code.Line("=> _client.InvokeAsync(");
            using (code.Indent())
            {
                code.Line($"{method.OperationType}.Instance,");
                code.Line(MethodSignature.Request(method) + ",");
                code.Line("cancellationToken);");
            }
        }

        if (method.PresignerName is { } presigner)
        {
            Begin(code, method.Deprecation);
            MethodSignature.Presigner(code, "public ", method, presigner);
            MethodWriter.Expression(code, $"_client.PresignAsync({method.OperationType}.Instance, request, lifetime, cancellationToken)");
        }
    }

    private static void Begin(CodeWriter code, DeprecationSpec? deprecation)
    {
        code.Line();
        code.Line("/// <inheritdoc/>");
        ClientFileEmitter.Deprecate(code, deprecation);
    }
}
