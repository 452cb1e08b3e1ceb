using System.Globalization;
using Acme.S3;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.S3;

/// <summary>
/// Reads what the headers of a response say of an object. It knows those that nearly every object has: the generated client looks for two
/// dozen more, so that the floor is rather too low.
/// </summary>
internal static class ObjectHeaders
{
    private const string MetadataPrefix = "x-amz-meta-";

    public static string? RequestIdOf(HttpResponseMessage response)
    {
        var headers = response.Headers.NonValidated;
        return headers.TryGetValues("x-amzn-RequestId", out var id) || headers.TryGetValues("x-amz-request-id", out id) ? id.ToString() : null;
    }

    public static string? ExtendedRequestIdOf(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("x-amz-id-2", out var id) ? id.ToString() : null;

    public static GetObjectOutput ReadObject(HttpResponseMessage response, ResponseMetadata metadata, Stream body)
    {
        string? acceptRanges = null;
        string? etag = null;
        string? encryption = null;
        string? version = null;
        Dictionary<string, string>? userMetadata = null;
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            switch (name.Length)
            {
                case 4 when Is(name, "ETag"):
                    etag = values.ToString();
                    break;
                case 13 when Is(name, "accept-ranges"):
                    acceptRanges = values.ToString();
                    break;
                case 16 when Is(name, "x-amz-version-id"):
                    version = values.ToString();
                    break;
                case 28 when Is(name, "x-amz-server-side-encryption"):
                    encryption = values.ToString();
                    break;
                case > 11 when name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase):
                    (userMetadata ??= [])[name[MetadataPrefix.Length..]] = values.ToString();
                    break;
            }
        }

        DateTimeOffset? modified = null;
        long? length = null;
        string? type = null;
        foreach (var (name, values) in response.Content.Headers.NonValidated)
        {
            switch (name.Length)
            {
                case 12 when Is(name, "Content-Type"):
                    type = values.ToString();
                    break;
                case 13 when Is(name, "Last-Modified"):
                    modified = DateTimeOffset.ParseExact(values.ToString(), "r", CultureInfo.InvariantCulture);
                    break;
                case 14 when Is(name, "Content-Length"):
                    length = long.Parse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
            }
        }

        return new GetObjectOutput
        {
            Body = body,
            AcceptRanges = acceptRanges,
            ETag = etag,
            ServerSideEncryption = EncryptionOf(encryption),
            VersionId = version,
            Metadata = userMetadata,
            LastModified = modified,
            ContentLength = length,
            ContentType = type,
            ResponseMetadata = metadata,
        };
    }

    public static PutObjectOutput ReadPut(HttpResponseMessage response, ResponseMetadata metadata)
    {
        string? etag = null;
        string? encryption = null;
        string? version = null;
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            switch (name.Length)
            {
                case 4 when Is(name, "ETag"):
                    etag = values.ToString();
                    break;
                case 16 when Is(name, "x-amz-version-id"):
                    version = values.ToString();
                    break;
                case 28 when Is(name, "x-amz-server-side-encryption"):
                    encryption = values.ToString();
                    break;
            }
        }

        return new PutObjectOutput { ETag = etag, ServerSideEncryption = EncryptionOf(encryption), VersionId = version, Metadata = metadata };
    }

    private static ServerSideEncryption? EncryptionOf(string? text) => text is null ? default(ServerSideEncryption?) : new ServerSideEncryption(text);

    private static bool Is(string name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
