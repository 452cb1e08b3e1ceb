using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.AwsSdk.Tests;

/// <summary>STS, IAM Identity Center, its OIDC service and a container's agent on one loopback port, as far as credentials need them.</summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackService()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    internal string Url => _application.Urls.Single();

    /// <summary>What was asked: the path or the STS action, and what identifies the caller.</summary>
    internal List<string> Requests { get; } = [];

    internal static async Task<LoopbackService> StartAsync()
    {
        var service = new LoopbackService();
        await service._application.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var answer = request.Path.Value switch
        {
            "/federation/credentials" => RoleOfSso(request),
            "/token" => Note("CreateToken", body.Contains("REFRESH", StringComparison.Ordinal) ? "REFRESH" : "", """{"accessToken":"FRESH","expiresIn":3600,"refreshToken":"REFRESH2","tokenType":"Bearer"}"""),
            "/container" => Note("container", request.Headers.Authorization.ToString(), $$"""{"AccessKeyId":"AKIDCONTAINER","SecretAccessKey":"SECRET","Token":"TOKEN","Expiration":"{{In(6)}}"}"""),
            _ => RoleOfSts(request, body),
        };
        context.Response.ContentType = answer.StartsWith('<') ? "text/xml" : "application/json";
        await context.Response.WriteAsync(answer);
    }

    private static string In(int hours) => DateTime.UtcNow.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private string RoleOfSso(HttpRequest request) => Note(
        "GetRoleCredentials",
        $"{request.Headers["x-amz-sso_bearer_token"]} {request.Query["account_id"]} {request.Query["role_name"]}",
        $$$"""{"roleCredentials":{"accessKeyId":"AKIDSSO","secretAccessKey":"SECRET","sessionToken":"TOKEN","expiration":{{{DateTimeOffset.UtcNow.AddHours(6).ToUnixTimeMilliseconds()}}}}}""");

    private string RoleOfSts(HttpRequest request, string body)
    {
        var form = System.Web.HttpUtility.ParseQueryString(body);
        var action = form["Action"]!;
        var authorization = request.Headers.Authorization.ToString();
        var caller = authorization.Length == 0 ? form["WebIdentityToken"] : authorization[(authorization.IndexOf("Credential=", StringComparison.Ordinal) + 11)..].Split('/')[0];
        return Note(
            action,
            $"{caller} {form["RoleArn"]}",
            $"""
            <{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result>
              <AssumedRoleUser><AssumedRoleId>ID:s</AssumedRoleId><Arn>arn:aws:sts::123456789012:assumed-role/R/s</Arn></AssumedRoleUser>
              <Credentials><AccessKeyId>AKIDROLE</AccessKeyId><SecretAccessKey>SECRET</SecretAccessKey><SessionToken>TOKEN</SessionToken><Expiration>{In(6)}</Expiration></Credentials>
            </{action}Result><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></{action}Response>
            """);
    }

    private string Note(string what, string who, string answer)
    {
        lock (Requests)
        {
            Requests.Add($"{what} {who}");
        }

        return answer;
    }
}
