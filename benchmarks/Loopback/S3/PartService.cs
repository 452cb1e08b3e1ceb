using System.Globalization;
using FreeTierGen.Benchmarks.Service;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>
/// A service in another process, on a loopback port by TLS, that takes objects and parts of them, and has one of a fixed size at each path, of
/// which it sends the range that is asked for.
/// </summary>
internal static class PartService
{
    /// <summary>The option that a process is started with to be the service.</summary>
    public const string Option = "--part-service";

    private const string Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";
    private static readonly byte[] Block = new byte[64 * 1024];

    // Kept: it ends with its input, and so with this process.
    private static readonly Lazy<(Worker Process, Uri Uri)> Running = new(Start);

    /// <summary>Where it is. It runs until the process ends.</summary>
    public static Uri Uri => Running.Value.Uri;

    /// <summary>Says where the service is and serves until the input ends.</summary>
    public static async Task<int> ServeAsync()
    {
        await using var service = await CannedService.StartAsync(AnswerAsync, ObjectService.CreateCertificate()).ConfigureAwait(false);
        Console.WriteLine(service.Uri);
        while (Console.ReadLine() is not null)
        {
        }

        return 0;
    }

    private static (Worker Process, Uri Uri) Start()
    {
        var worker = Worker.Start(Option);
        return (worker, new Uri(worker.Read()));
    }

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"70ee1738b6b21e2c8a43f3a5ab0eee71-8\"";
        var query = context.Request.Query;
        return context.Request.Method switch
        {
            "GET" or "HEAD" => SendAsync(context),
            "POST" when query.ContainsKey("uploads") =>
                WriteAsync(context, $"<InitiateMultipartUploadResult xmlns=\"{Namespace}\"><UploadId>one</UploadId></InitiateMultipartUploadResult>"),
            "POST" => WriteAsync(context, $"<CompleteMultipartUploadResult xmlns=\"{Namespace}\"><ETag>\"one\"</ETag></CompleteMultipartUploadResult>"),
            _ => TakeAsync(context),
        };
    }

    private static async Task SendAsync(HttpContext context)
    {
        var (start, end) = (0, ObjectService.Size);
        if (context.Request.Headers.Range.ToString() is { Length: > 0 } range)
        {
            var bounds = range["bytes=".Length..].Split('-');
            start = int.Parse(bounds[0], CultureInfo.InvariantCulture);
            end = Math.Min(end, int.Parse(bounds[1], CultureInfo.InvariantCulture) + 1);
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{end - 1}/{ObjectService.Size}");
        }

        context.Response.ContentLength = end - start;
        for (var sent = start; sent < end && context.Request.Method == HttpMethods.Get; sent += Block.Length)
        {
            await context.Response.Body.WriteAsync(Block.AsMemory(0, Math.Min(Block.Length, end - sent))).ConfigureAwait(false);
        }
    }

    private static async Task TakeAsync(HttpContext context)
    {
        await DrainAsync(context).ConfigureAwait(false);
        context.Response.ContentLength = 0;
    }

    private static async Task WriteAsync(HttpContext context, string body)
    {
        await DrainAsync(context).ConfigureAwait(false);
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(body).ConfigureAwait(false);
    }

    private static async Task DrainAsync(HttpContext context)
    {
        while (await context.Request.BodyReader.ReadAsync().ConfigureAwait(false) is { } read)
        {
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }
    }
}
