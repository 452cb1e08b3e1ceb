using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the methods that register a client in a container.</summary>
internal static class ClientRegistrationEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
    private const string Runtime = "global::FreeTierGen.Runtime.DependencyInjection.";
    private const string Reader = Runtime + "Configuration.ConfigurationReader";

    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, ClientRegistrationSpec spec)
    {
        code.Line($"/// <summary>Registers a <see cref=\"{spec.ClientType}\"/>.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"{spec.Visibility} static class {spec.TypeName}"))
        {
            EmitOverloads(code, spec, isKeyed: false);
            EmitOverloads(code, spec, isKeyed: true);
            EmitAdd(code, spec);
            EmitBind(code, spec);
        }
    }

    private static void EmitOverloads(CodeWriter code, ClientRegistrationSpec spec, bool isKeyed)
    {
        EmitOverload(code, spec, isKeyed, "with options that come from the environment", null);
        EmitOverload(
            code,
            spec,
            isKeyed,
            "with options",
            ($"global::System.Action<{spec.OptionsType}>", "configure", "Sets the options. What it leaves alone comes from the environment.", "Configure"));
        EmitOverload(
            code,
            spec,
            isKeyed,
            "with options that depend on other services",
            ($"global::System.Action<global::System.IServiceProvider, {spec.OptionsType}>",
                "configure",
                "Sets the options. The client is a singleton, so that the provider has no scope.",
                "Configure"));
        EmitOverload(
            code,
            spec,
            isKeyed,
            "with options from a section of configuration",
            (Configuration, "configuration", "The section, whose keys are the options' names. It is read without reflection.", "Bind"));
    }

    private static void EmitOverload(
        CodeWriter code, ClientRegistrationSpec spec, bool isKeyed, string how, (string Type, string Name, string Documentation, string Method)? source)
    {
        if (isKeyed || source is not null)
        {
            code.Line();
        }

        code.Line("/// <summary>");
        code.Line($"/// Registers one client {how}, which is asked for{(isKeyed ? " with the key" : "")} as");
        code.Line($"/// <see cref=\"{spec.InterfaceType}\"/> or by its type.{(isKeyed ? " Clients with other keys are others, each with its own options." : "")}");
        code.Line("/// What is wrong with the options is an <c>OptionsValidationException</c>: with a host, before that has started.");
        code.Line("/// </summary>");
        code.Line("/// <param name=\"services\">Where the client is registered. A client that is registered there already stays.</param>");
        if (isKeyed)
        {
            code.Line("/// <param name=\"serviceKey\">The key.</param>");
        }

        if (source is { } given)
        {
            code.Line($"/// <param name=\"{given.Name}\">{given.Documentation}</param>");
        }

        code.Line("/// <returns>Says more of the client.</returns>");
        code.Line($"public static {Builder(spec)} Add{(isKeyed ? "Keyed" : "")}{spec.Name}(");
        using (code.Indent())
        {
            var last = isKeyed || source is not null ? "," : ")";
            code.Line($"this {Services} services{last}");
            if (isKeyed)
            {
                code.Line($"object serviceKey{(source is null ? ")" : ",")}");
            }

            if (source is { } parameter)
            {
                code.Line($"{parameter.Type} {parameter.Name})");
            }

            code.Line($"=> Add(services, {Key(isKeyed)}){(source is { } call ? $".{call.Method}({call.Name})" : "")};");
        }
    }

    private static void EmitAdd(CodeWriter code, ClientRegistrationSpec spec)
    {
        code.Line();
        code.Line($"private static {Builder(spec)} Add({Services} services, object? serviceKey)");
        using (code.Indent())
        {
            code.Line($"=> {Runtime}ServiceClientRegistration.Add<");
            using (code.Indent())
            {
                code.Line(spec.InterfaceType + ",");
                code.Line(spec.ClientType + ",");
                code.Line(spec.OptionsType + ">(");
                code.Line("services,");
                code.Line("serviceKey,");
                code.Line($"static options => new {spec.ClientType}(options),");
                code.Line($"{spec.ServiceType}.Info,");
                code.Line(spec.Options.Count == 0 ? "null);" : "Bind);");
            }
        }
    }

    private static void EmitBind(CodeWriter code, ClientRegistrationSpec spec)
    {
        if (spec.Options.Count == 0)
        {
            return;
        }

        code.Line();
        using (code.Block($"private static void Bind({Reader} section, {spec.OptionsType} options)"))
        {
            foreach (var option in spec.Options)
            {
                code.Line($"options.{option.Name} = section.{option.Reader}({CSharpLiteral.String(option.Name)}) ?? options.{option.Name};");
            }
        }
    }

    private static string Key(bool isKeyed)
        => isKeyed ? "serviceKey ?? throw new global::System.ArgumentNullException(nameof(serviceKey))" : "null";

    private static string Builder(ClientRegistrationSpec spec) => $"{Runtime}ServiceClientBuilder<{spec.OptionsType}>";
}
