using Acme.S3;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Calls.S3;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Loopback.S3;

/// <summary>64 MiB from memory to a service, beside a bare HttpClient.</summary>
[Measures("transfer.up")]
public class UploadBenchmarks
{
    private readonly S3Client _generated = S3Clients.Generated(ObjectService.CreateHandler(), ObjectService.Uri);
    private readonly HttpClient _floor = new(ObjectService.CreateHandler());
    private readonly Uri _address = new(ObjectService.Uri, "pictures/one");
    private readonly MemoryStream _body = new(new byte[ObjectService.Size]);
    private readonly PutObjectRequest _request;

    public UploadBenchmarks() => _request = S3Messages.PutObject(_body);

    [Benchmark]
    public object Generated()
    {
        _body.Position = 0;
        return _generated.PutObjectAsync(_request).GetAwaiter().GetResult();
    }

    [Benchmark]
    public object Floor()
    {
        _body.Position = 0;
        var content = new StreamContent(_body);
        using var response = _floor.PutAsync(_address, content).GetAwaiter().GetResult();
        return response.EnsureSuccessStatusCode().StatusCode;
    }
}
