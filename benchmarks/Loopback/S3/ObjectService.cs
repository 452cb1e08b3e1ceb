using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FreeTierGen.Benchmarks.Service;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>A service on a loopback port that takes every object and has one of a fixed size at each path.</summary>
internal static class ObjectService
{
    /// <summary>How many bytes an object has.</summary>
    public const int Size = 64 * 1024 * 1024;

    private static readonly byte[] Part = [.. Enumerable.Range(0, 64 * 1024).Select(index => (byte)(index * 31))];

    private static readonly Lazy<Uri> Running = new(() => CannedService.StartAsync(AnswerAsync, CreateCertificate()).GetAwaiter().GetResult().Uri);

    /// <summary>Where it is. It runs until the process ends.</summary>
    public static Uri Uri => Running.Value;

    /// <summary>What all contenders are told alike: no proxy, no redirects, no cookies, and to trust the service.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        SslOptions = { RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate?.Subject == Subject },
    };

    private const string Subject = "CN=objects.localhost";

    private static async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"70ee1738b6b21e2c8a43f3a5ab0eee71\"";
        if (context.Request.Method == HttpMethods.Get)
        {
            context.Response.ContentLength = Size;
            for (var sent = 0; sent < Size; sent += Part.Length)
            {
                await context.Response.Body.WriteAsync(Part).ConfigureAwait(false);
            }

            return;
        }

        var taken = 0L;
        while (await context.Request.BodyReader.ReadAsync().ConfigureAwait(false) is { } read)
        {
            taken += read.Buffer.Length;
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        context.Response.StatusCode = taken == Size ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        context.Response.ContentLength = 0;
    }

    /// <summary>What the service is known by.</summary>
    public static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
