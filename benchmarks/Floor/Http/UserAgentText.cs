using System.Runtime.InteropServices;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>The same <c>User-Agent</c> that generated clients send, so that both send as many bytes.</summary>
internal static class UserAgentText
{
    public static string Of(string api)
    {
        var library = typeof(ServiceException).Assembly.GetName().Version!.ToString(3);
        var system = OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsMacOS() ? "macos" : "windows";
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        return $"freetiergen/{library} ua/2.1 api/{api} os/{system}#{Environment.OSVersion.Version} lang/dotnet#{Environment.Version} md/arch#{architecture} m/E";
    }
}
