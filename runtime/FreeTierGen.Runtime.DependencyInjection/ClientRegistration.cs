using FreeTierGen.Runtime.DependencyInjection.Configuration;
using Microsoft.Extensions.Configuration;

namespace FreeTierGen.Runtime.DependencyInjection;

/// <summary>What was registered of one client. The container holds it, so that registering the client again adds to it.</summary>
/// <param name="key">The key; null where there is none.</param>
/// <param name="optionsName">The name of the client's options: those of each key have another.</param>
/// <param name="clientName">The name of the client's type.</param>
/// <param name="service">What the model says of the service; null where that is not known.</param>
/// <param name="bindOwn">Binds the options that only this service has; null where there are none.</param>
internal sealed class ClientRegistration<TOptions>(
    object? key, string optionsName, string clientName, ServiceInfo? service, Action<ConfigurationReader, TOptions>? bindOwn)
    where TOptions : ClientOptions, new()
{
    public object? Key => key;

    public string OptionsName => optionsName;

    public string ClientName => clientName;

    public ServiceInfo? Service => service;

    /// <summary>The sections that the options come from, the last one of which has the last word.</summary>
    public List<IConfiguration> Sections { get; } = [];

    /// <summary>Sets options from a section, and says which of its values could not be read.</summary>
    public ConfigurationReader Bind(IConfiguration section, TOptions options)
    {
        var reader = new ConfigurationReader(section);
        CommonOptions.Bind(reader, options);
        bindOwn?.Invoke(reader, options);
        return reader;
    }
}
