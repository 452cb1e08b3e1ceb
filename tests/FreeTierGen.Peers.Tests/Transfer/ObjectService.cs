using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Acme.S3;
using FreeTierGen.Peers.Tests.Parity;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace FreeTierGen.Peers.Tests.Transfer;

/// <summary>
/// What of S3's protocol moves objects, with buckets in memory, written without any of the client's code. It checks the checksums that it
/// is sent, counts, and can be made to fail.
/// </summary>
internal sealed class ObjectService : IAsyncDisposable
{
    private static readonly XNamespace Xml = "http://s3.amazonaws.com/doc/2006-03-01/";
    private readonly WebApplication _application;
    private int _current;
    private int _most;
    private int _uploads;

    private ObjectService(WebApplication application) => _application = application;

    /// <summary>The objects by their keys; all buckets are one.</summary>
    public ConcurrentDictionary<string, StoredBytes> Objects { get; } = new();

    /// <summary>Uploads that are neither aborted nor completed.</summary>
    public ConcurrentDictionary<string, ConcurrentDictionary<int, StoredBytes>> Uploads { get; } = new();

    /// <summary>What was asked for, in its order: <c>GET key bytes=0-9</c>, <c>PUT key 1</c>.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The headers of each request that asks what is known of an object, which are not among the others.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Heads { get; } = new();

    /// <summary>Headers of requests by what they asked for.</summary>
    public ConcurrentDictionary<string, Dictionary<string, string>> Headers { get; } = new();

    /// <summary>How many requests were under way at once.</summary>
    public int MostAtOnce => _most;

    /// <summary>Answers in the service's place where it returns true; it is told what is asked for.</summary>
    public Func<HttpContext, string, Task<bool>>? Instead { get; set; }

    /// <summary>How many keys a page of a list has.</summary>
    public int PageSize { get; set; } = 1000;

    public Uri Uri { get; private set; } = null!;

    public static async Task<ObjectService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var service = new ObjectService(builder.Build());
        service._application.Run(service.ServeAsync);
        await service._application.StartAsync();
        service.Uri = new Uri(service._application.Urls.Single());
        return service;
    }

    public S3Client CreateClient(Action<S3ClientOptions>? configure = null)
    {
        var options = new S3ClientOptions
        {
            Region = "us-east-1",
            Endpoint = Uri,
            UseFips = false,
            UseDualStack = false,
            Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "not-a-secret"),
            RequestChecksumCalculation = RequestChecksumCalculation.WhenSupported,
            ResponseChecksumValidation = ResponseChecksumValidation.WhenSupported,
        };
        configure?.Invoke(options);
        return new S3Client(options);
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    /// <summary>An object as the service keeps it.</summary>
    public StoredBytes Store(string key, byte[] bytes) => Objects[key] = new StoredBytes(bytes, Tag(bytes), null, null);

    /// <summary>An object with its checksum, or with another one than it has.</summary>
    public StoredBytes Store(string key, byte[] bytes, string algorithm, string? checksum = null) =>
        Objects[key] = new StoredBytes(bytes, Tag(bytes), algorithm, checksum ?? ChecksumOf(algorithm, bytes));

    private static string Tag(byte[] bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"";

    private async Task ServeAsync(HttpContext context)
    {
        var asked = Describe(context.Request);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        if (context.Request.Method == "HEAD")
            Heads.Enqueue(headers);
        else
            Requests.Enqueue(asked);

        Headers[asked] = headers;
        var current = Interlocked.Increment(ref _current);
        for (var most = _most; most < current; most = _most)
            Interlocked.CompareExchange(ref _most, current, most);

        try
        {
            if (Instead is null || !await Instead(context, asked))
                await AnswerAsync(context, Key(context.Request), context.Request.Query["uploadId"].ToString());
        }
        finally
        {
            Interlocked.Decrement(ref _current);
        }
    }

    private Task AnswerAsync(HttpContext context, string key, string upload)
    {
        var query = context.Request.Query;
        return context.Request.Method switch
        {
            "GET" when query.ContainsKey("list-type") => ListAsync(context),
            "GET" => GetAsync(context, key),
            "HEAD" => HeadAsync(context, key),
            "PUT" when upload.Length > 0 => PutPartAsync(context, upload),
            "PUT" => PutAsync(context, key),
            "POST" when query.ContainsKey("uploads") => StartUploadAsync(context, key),
            "POST" => CompleteAsync(context, key, upload),
            "DELETE" => AbortAsync(context, upload),
            _ => FailAsync(context, 405, "MethodNotAllowed"),
        };
    }

    private async Task GetAsync(HttpContext context, string key)
    {
        if (!Objects.TryGetValue(key, out var found))
        {
            await FailAsync(context, 404, "NoSuchKey");
            return;
        }

        var (request, response) = (context.Request.Headers, context.Response);
        if (request.IfMatch.Count > 0 && request.IfMatch != found.Tag)
        {
            await FailAsync(context, 412, "PreconditionFailed");
            return;
        }

        var (start, end) = (0, found.Bytes.Length);
        if (request.Range.ToString() is { Length: > 0 } range)
        {
            var bounds = range["bytes=".Length..].Split('-').Select(bound => int.Parse(bound, CultureInfo.InvariantCulture)).ToArray();
            if (bounds[0] >= found.Bytes.Length)
            {
                await FailAsync(context, 416, "InvalidRange");
                return;
            }

            (start, end) = (bounds[0], Math.Min(bounds[1] + 1, found.Bytes.Length));
            response.StatusCode = 206;
            response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {start}-{end - 1}/{found.Bytes.Length}");
        }

        response.Headers.ETag = found.Tag;
        response.ContentLength = end - start;
        await response.Body.WriteAsync(found.Bytes.AsMemory(start, end - start));
    }

    private Task HeadAsync(HttpContext context, string key)
    {
        var response = context.Response;
        if (!Objects.TryGetValue(key, out var found))
        {
            response.StatusCode = 404;
            return Task.CompletedTask;
        }

        response.Headers.ETag = found.Tag;
        response.ContentLength = found.Bytes.Length;
        if (context.Request.Headers["x-amz-checksum-mode"] == "ENABLED" && found.Algorithm is { } algorithm)
        {
            response.Headers["x-amz-checksum-" + algorithm.ToLowerInvariant()] = found.Checksum;
            response.Headers["x-amz-checksum-type"] = found.Checksum!.Contains('-', StringComparison.Ordinal) ? "COMPOSITE" : "FULL_OBJECT";
        }

        return Task.CompletedTask;
    }

    private async Task PutAsync(HttpContext context, string key)
    {
        if (await ReadAsync(context) is { } body)
            Answer(context, Objects[key] = body);
    }

    private async Task PutPartAsync(HttpContext context, string upload)
    {
        if (!Uploads.TryGetValue(upload, out var parts))
            await FailAsync(context, 404, "NoSuchUpload");
        else if (await ReadAsync(context) is { } body)
            Answer(context, parts[int.Parse(context.Request.Query["partNumber"].ToString(), CultureInfo.InvariantCulture)] = body);
    }

    private static void Answer(HttpContext context, StoredBytes body)
    {
        context.Response.Headers.ETag = body.Tag;
        if (body.Algorithm is { } algorithm)
            context.Response.Headers["x-amz-checksum-" + algorithm.ToLowerInvariant()] = body.Checksum;

        context.Response.ContentLength = 0;
    }

    private Task StartUploadAsync(HttpContext context, string key)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"upload-{Interlocked.Increment(ref _uploads)}");
        Uploads[id] = new();
        return WriteAsync(context, new XElement(Xml + "InitiateMultipartUploadResult", new XElement(Xml + "Key", key), new XElement(Xml + "UploadId", id)));
    }

    private async Task CompleteAsync(HttpContext context, string key, string upload)
    {
        var wanted = await XDocument.LoadAsync(context.Request.Body, LoadOptions.None, default);
        if (!Uploads.TryRemove(upload, out var parts))
        {
            await FailAsync(context, 404, "NoSuchUpload");
            return;
        }

        var listed = wanted.Root!.Elements(Xml + "Part").ToList();
        var bytes = listed.SelectMany(part => parts[(int)part.Element(Xml + "PartNumber")!].Bytes).ToArray();
        var headers = context.Request.Headers;
        var algorithm = headers.Keys.FirstOrDefault(name => name.StartsWith("x-amz-checksum-c", StringComparison.OrdinalIgnoreCase))?["x-amz-checksum-".Length..].ToUpperInvariant();
        if (listed.Any(part => parts[(int)part.Element(Xml + "PartNumber")!].Tag != (string?)part.Element(Xml + "ETag"))
            || (algorithm is not null && ChecksumOf(algorithm, bytes) != headers["x-amz-checksum-" + algorithm])
            || headers["x-amz-mp-object-size"] != bytes.Length.ToString(CultureInfo.InvariantCulture))
        {
            await FailAsync(context, 400, "BadDigest");
            return;
        }

        var stored = Objects[key] = new StoredBytes(bytes, $"{Tag(bytes)[..^1]}-{listed.Count}\"", algorithm, algorithm is null ? null : ChecksumOf(algorithm, bytes))
        {
            Parts = listed,
        };
        var result = new XElement(Xml + "CompleteMultipartUploadResult", new XElement(Xml + "ETag", stored.Tag));
        if (algorithm is not null)
            result.Add(new XElement(Xml + ("Checksum" + algorithm), stored.Checksum));

        await WriteAsync(context, result);
    }

    private Task AbortAsync(HttpContext context, string upload)
    {
        if (!Uploads.TryRemove(upload, out _))
            return FailAsync(context, 404, "NoSuchUpload");

        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    private Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var keys = Objects.Keys
            .Where(key => key.StartsWith(query["prefix"].ToString(), StringComparison.Ordinal))
            .Where(key => string.CompareOrdinal(key, query["continuation-token"].ToString()) > 0)
            .Order(StringComparer.Ordinal)
            .ToList();
        var page = keys.Take(PageSize).ToList();
        return WriteAsync(context, new XElement(
            Xml + "ListBucketResult",
            new XElement(Xml + "EncodingType", "url"),
            page.Count < keys.Count ? new XElement(Xml + "NextContinuationToken", page[^1]) : null,
            page.Select(key => new XElement(Xml + "Contents", new XElement(Xml + "Key", Uri.EscapeDataString(key)), new XElement(Xml + "Size", Objects[key].Bytes.Length)))));
    }

    // Null where it was told already that the body is not what it should be.
    private static async Task<StoredBytes?> ReadAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory);
        var bytes = memory.ToArray();
        string? algorithm = null, checksum = null;
        if (context.Request.Headers.ContentEncoding.ToString().Contains("aws-chunked", StringComparison.Ordinal))
        {
            (bytes, var trailers) = AwsChunks.Read(bytes);
            var trailer = trailers.Single(trailer => trailer.Key.StartsWith("x-amz-checksum-", StringComparison.OrdinalIgnoreCase));
            (algorithm, checksum) = (trailer.Key["x-amz-checksum-".Length..].ToUpperInvariant(), trailer.Value);
            if (ChecksumOf(algorithm, bytes) != checksum)
            {
                await FailAsync(context, 400, "BadDigest");
                return null;
            }
        }

        return new StoredBytes(bytes, Tag(bytes), algorithm, checksum);
    }

    private static string ChecksumOf(string algorithm, byte[] bytes)
    {
        byte[] littleEndian = algorithm switch
        {
            "CRC32" => Crc32.Hash(bytes),
            "CRC32C" => Crc32.Hash(Crc32ParameterSet.Crc32C, bytes),
            "CRC64NVME" => Crc64.Hash(Crc64ParameterSet.Nvme, bytes),
            "SHA256" => SHA256.HashData(bytes),
            _ => throw new NotSupportedException(algorithm),
        };
        return Convert.ToBase64String(algorithm == "SHA256" ? littleEndian : [.. littleEndian.Reverse()]);
    }

    // As it was sent: the path that Kestrel hands out is decoded by half.
    private static string Key(HttpRequest request) =>
        Uri.UnescapeDataString(request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0].TrimStart('/').Split('/', 2).ElementAtOrDefault(1) ?? "");

    private static string Describe(HttpRequest request)
    {
        var query = request.Query;
        var what = query.ContainsKey("list-type") ? "LIST" : query.ContainsKey("uploads") ? "START" : request.Method == "POST" ? "COMPLETE" : request.Method;
        return $"{what} {(what == "LIST" ? query["prefix"] : Key(request))} {query["partNumber"]}{request.Headers.Range}".TrimEnd();
    }

    private static Task FailAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new XElement("Error", new XElement("Code", code), new XElement("Message", "It is what the test is about.")));
    }

    private static Task WriteAsync(HttpContext context, XElement body)
    {
        context.Response.ContentType = "application/xml";
        var bytes = Encoding.UTF8.GetBytes(body.ToString(SaveOptions.DisableFormatting));
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    }
}

/// <summary>What is stored, with its entity tag and its checksum.</summary>
internal sealed record StoredBytes(byte[] Bytes, string Tag, string? Algorithm, string? Checksum)
{
    /// <summary>The parts, as they were listed when the object was made of them.</summary>
    public IReadOnlyList<XElement> Parts { get; init; } = [];
}
