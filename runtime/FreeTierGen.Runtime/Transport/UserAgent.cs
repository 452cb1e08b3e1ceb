using System.Runtime.InteropServices;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Transport;

/// <summary>
/// The <c>User-Agent</c> header in the form that the AWS SDKs share: the library, the form's version, API, operating system,
/// language, features used (<c>m/E</c>: the standard retry mode) and the application's own name.
/// </summary>
internal static class UserAgent
{
    private const int LongestAppId = 50;

    public static string Of(ServiceInfo service, string? appId)
    {
        var library = typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0";
        var api = $"api/{Token(service.SdkId.Replace(' ', '_').ToLowerInvariant())}#{Token(service.ApiVersion)}";
        var system = $"os/{OperatingSystemName()}#{Environment.OSVersion.Version}";
        var architecture = $"md/arch#{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        var text = $"freetiergen/{library} ua/2.1 {api} {system} lang/dotnet#{Environment.Version} {architecture} m/E";
        return appId is null ? text : $"{text} app/{Token(appId.Length > LongestAppId ? appId[..LongestAppId] : appId)}";
    }

    private static string OperatingSystemName() =>
        OperatingSystem.IsLinux() ? "linux"
        : OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "macos"
        : OperatingSystem.IsIOS() ? "ios"
        : OperatingSystem.IsAndroid() ? "android"
        : "other";

    // Whatever may not stand in a token becomes a hyphen, so that a name never breaks the header.
    private static string Token(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!HttpText.MayStandInToken(text[index]))
            {
                text = text.Replace(text[index], '-');
            }
        }

        return text;
    }
}
