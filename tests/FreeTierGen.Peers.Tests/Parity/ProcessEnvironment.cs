using System.Collections;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>Clients of both kinds read the environment; here it says nothing, so that they know what the tests tell them alone.</summary>
internal static class ProcessEnvironment
{
    [ModuleInitializer]
    internal static void Clear()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase))
                Environment.SetEnvironmentVariable(name, null);
        }

        var nowhere = Path.Combine(AppContext.BaseDirectory, "absent");
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", nowhere);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
    }
}
