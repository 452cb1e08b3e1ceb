using Acme.S3;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Calls.S3;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>64 MiB from a service to nowhere, beside a bare HttpClient.</summary>
[Measures("transfer.down")]
public class DownloadBenchmarks
{
    private readonly S3Client _generated = S3Clients.Generated(ObjectService.CreateHandler(), ObjectService.Uri);
    private readonly HttpClient _floor = new(ObjectService.CreateHandler());
    private readonly GetObjectRequest _request = S3Messages.GetObject();
    private readonly Uri _address = new(ObjectService.Uri, "pictures/one");
    private readonly byte[] _memory = new byte[64 * 1024];

    [Benchmark]
    public long Generated() => GeneratedAsync().GetAwaiter().GetResult();

    [Benchmark]
    public long Floor() => FloorAsync().GetAwaiter().GetResult();

    private async Task<long> GeneratedAsync()
    {
        using var answer = await _generated.GetObjectAsync(_request).ConfigureAwait(false);
        return await ReadAsync(answer.Body).ConfigureAwait(false);
    }

    private async Task<long> FloorAsync()
    {
        using var response = await _floor.GetAsync(_address, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        await using var body = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync().ConfigureAwait(false);
        return await ReadAsync(body).ConfigureAwait(false);
    }

    private async Task<long> ReadAsync(Stream body)
    {
        var length = 0L;
        while (await body.ReadAsync(_memory).ConfigureAwait(false) is var read and > 0)
        {
            length += read;
        }

        return length;
    }
}
