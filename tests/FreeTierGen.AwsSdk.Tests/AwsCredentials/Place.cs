using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FreeTierGen.Runtime.AwsCredentials;
using FreeTierGen.Runtime.Identity;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>A home of its own with an environment of its own, which no other test sees, a clock that stands still, and services on loopback.</summary>
internal sealed class Place : IAsyncDisposable
{
    public const string Role = "arn:aws:iam::123456789012:role/R";

    /// <summary>What no message may show.</summary>
    public const string Secret = "SECRETVALUE";

    private readonly Dictionary<string, string> _variables = [];
    private readonly string _home = Directory.CreateTempSubdirectory("freetiergen-home").FullName;

    private Place(ScriptedService service)
    {
        Service = service;
        Set(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME", _home).Set("AWS_EC2_METADATA_DISABLED", "true").Set("AWS_ENDPOINT_URL", service.Url);
    }

    public ScriptedService Service { get; }

    public SetClock Clock { get; } = new();

    public ILoggerFactory? Loggers { get; set; }

    public HttpMessageHandler? Handler { get; set; }

    public string ConfigFile => Path.Combine(_home, ".aws", "config");

    public string CredentialsFile => Path.Combine(_home, ".aws", "credentials");

    public static async Task<Place> MakeAsync(string config = "", string credentials = "")
    {
        var place = new Place(await ScriptedService.StartAsync());
        place.Write(".aws/config", config);
        place.Write(".aws/credentials", credentials);
        return place;
    }

    public Place Set(string name, string? value)
    {
        if (value is null)
            _variables.Remove(name);
        else
            _variables[name] = value;
        return this;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(_home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Leaves a token where 'aws sso login' does.</summary>
    public string WriteToken(string of, string token, DateTimeOffset end, string? refresh = "REFRESH1")
    {
#pragma warning disable CA5350 // It is a file's name.
        var name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(of)));
#pragma warning restore CA5350
        var renewal = refresh is null ? "" : $""","clientId":"c","clientSecret":"{Secret}","registrationExpiresAt":"{Text(Clock.Now.AddDays(30))}","refreshToken":"{refresh}" """;
        return Write($".aws/sso/cache/{name}.json", $$"""{"accessToken":"{{token}}","expiresAt":"{{Text(end)}}","region":"eu-west-1"{{renewal}}}""");
    }

    public AwsCredentialsOptions Options(string? profile = null) => new()
    {
        Profile = profile,
        TimeProvider = Clock,
        LoggerFactory = Loggers,
        HttpHandler = Handler,
        ReadEnvironment = _variables.GetValueOrDefault,
    };

    public AwsCredentialsProvider Provider(string? profile = null) => new(Options(profile));

    public async Task<Credentials> GetAsync(string? profile = null) => await Provider(profile).GetCredentialsAsync();

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What STS answers to either operation.</summary>
    public (int Status, string Body) Sts(Asked asked, string key = "AKIDROLE", int minutes = 60)
    {
        var action = asked.Form["Action"];
        return (200, $"""
            <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result>
              <AssumedRoleUser><AssumedRoleId>ID:s</AssumedRoleId><Arn>arn:aws:sts::210987654321:assumed-role/R/s</Arn></AssumedRoleUser>
              <Credentials><AccessKeyId>{key}</AccessKeyId><SecretAccessKey>{Secret}</SecretAccessKey><SessionToken>TOKEN</SessionToken><Expiration>{Text(Clock.Now.AddMinutes(minutes))}</Expiration></Credentials>
            </{action}Result><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></{action}Response>
            """);
    }

    public static (int Status, string Body) StsError(int status, string code, string message) => (status, $"""
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>id</RequestId></ErrorResponse>
        """);

    /// <summary>What agents and instances answer.</summary>
    public string Document(string key, int minutes = 60, string tokenName = "Token") =>
        $$"""{"Code":"Success","AccessKeyId":"{{key}}","SecretAccessKey":"{{Secret}}","{{tokenName}}":"TOKEN","AccountId":"210987654321","Expiration":"{{Text(Clock.Now.AddMinutes(minutes))}}"}""";

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }
}
