using System.Globalization;
using System.Text;
using FreeTierGen.Runtime.Checksums;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Signing;

namespace FreeTierGen.Runtime.Tests.Checksums;

/// <summary>The bytes of <c>aws-chunked</c>.</summary>
public sealed class ChunkEncoderTests
{
    // The example of "Including trailing headers" in Amazon S3's reference: 65 KiB of the letter a.
    [Fact]
    public void The_example_of_the_reference_comes_out()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "https://s3.amazonaws.com/examplebucket/chunkObject.txt")
        {
            Content = new ByteArrayContent([]),
        };
        request.Headers.TryAddWithoutValidation("x-amz-storage-class", "REDUCED_REDUNDANCY");
        request.Headers.TryAddWithoutValidation("x-amz-decoded-content-length", "66560");
        request.Headers.TryAddWithoutValidation("x-amz-trailer", "x-amz-checksum-crc32c");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "aws-chunked");
        var context = new SigningContext
        {
            Credentials = new Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            Region = "us-east-1",
            Service = "s3",
            Time = DateTimeOffset.Parse("2013-05-24T00:00:00Z", CultureInfo.InvariantCulture),
            DisableDoubleEncoding = true,
            DisablePathNormalization = true,
            PayloadHash = ChunkEncoder.PayloadOf(isEncrypted: false, isForRegionSet: false),
            SendPayloadHash = true,
        };
        var signer = new SigV4Signer();
        signer.Sign(request, default, context);
        Assert.EndsWith(
            "Signature=106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
            request.Headers.NonValidated["Authorization"].ToString(),
            StringComparison.Ordinal);

        var encoder = new ChunkEncoder(new ChunkedBody(ChecksumAlgorithm.Find("CRC32C")!));
        encoder.SignWith(signer, null, request, context);
        var sent = Encode(encoder, Encoding.ASCII.GetBytes(new string('a', 65 * 1024)));

        Assert.Equal(
            "10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2\r\n" + new string('a', 65536) + "\r\n"
            + "400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7\r\n" + new string('a', 1024) + "\r\n"
            + "0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n"
            + "x-amz-checksum-crc32c:sOO8/Q==\r\n"
            + "x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n",
            sent);
        Assert.Equal(sent.Length, encoder.LengthOf(65 * 1024));
    }

    [Theory]
    [InlineData("", "0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n")]
    [InlineData("123456789", "9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n")]
    public void Over_TLS_nothing_is_signed(string content, string expected)
    {
        var encoder = new ChunkEncoder(new ChunkedBody(ChecksumAlgorithm.Default));

        Assert.Equal(expected, Encode(encoder, Encoding.ASCII.GetBytes(content)));
        Assert.Equal(expected.Length, encoder.LengthOf(content.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(ChunkEncoder.ChunkSize - 1)]
    [InlineData(ChunkEncoder.ChunkSize)]
    [InlineData(ChunkEncoder.ChunkSize + 1)]
    [InlineData(3 * ChunkEncoder.ChunkSize)]
    public void The_length_is_known_beforehand(int length) => Assert.All(ChecksumAlgorithm.All, algorithm =>
    {
        var encoder = new ChunkEncoder(new ChunkedBody(algorithm));
        Assert.Equal(Encode(encoder, new byte[length]).Length, encoder.LengthOf(length));
    });

    [Fact]
    public void What_was_computed_once_is_sent_again_whatever_the_stream_has_become()
    {
        var body = new ChunkedBody(ChecksumAlgorithm.Default);
        Encode(new ChunkEncoder(body), "123456789"u8.ToArray());

        Assert.Contains("crc32:y/Q5Jg==", Encode(new ChunkEncoder(body), "987654321"u8.ToArray()), StringComparison.Ordinal);
    }

    private static string Encode(ChunkEncoder encoder, byte[] content)
    {
        var sent = new StringBuilder();
        var room = new byte[ChunkEncoder.Room];
        encoder.Start();
        foreach (var chunk in content.Chunk(ChunkEncoder.ChunkSize))
        {
            chunk.CopyTo(room, ChunkEncoder.HeadRoom);
            sent.Append(Encoding.ASCII.GetString(encoder.Frame(room, chunk.Length).Span));
        }

        return sent.Append(Encoding.ASCII.GetString(encoder.Finish())).ToString();
    }
}
