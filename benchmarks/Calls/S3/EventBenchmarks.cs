using Acme.S3;
using Amazon.S3;
using BenchmarkDotNet.Attributes;
using FreeTierGen.Benchmarks.Floor.S3;
using FreeTierGen.Benchmarks.Running;
using OfficialRecords = Amazon.S3.Model.RecordsEvent;
using OfficialRequest = Amazon.S3.Model.SelectObjectContentRequest;

namespace FreeTierGen.Benchmarks.Calls.S3;

/// <summary>Ten thousand events of a kilobyte, read one by one. The floor's request is not signed: among so many events it is nothing.</summary>
[Measures("s3.events")]
public class EventBenchmarks
{
    private readonly S3Client _generated = S3Clients.Generated(new PreparedHandler(EventMessages.Records));
    private readonly AmazonS3Client _peer = S3Clients.Official(new PreparedHandler(EventMessages.Records));
    private readonly HttpMessageInvoker _floor = new(new PreparedHandler(EventMessages.Records));
    private readonly SelectObjectContentRequest _request = EventMessages.Select();
    private readonly OfficialRequest _officialRequest = EventMessages.OfficialSelect();

    [Benchmark]
    public long Generated() => GeneratedAsync().GetAwaiter().GetResult();

    [Benchmark]
    public long Peer()
    {
        var response = _peer.SelectObjectContentAsync(_officialRequest).GetAwaiter().GetResult();
        long length = 0;
        using var events = response.Payload;
        foreach (var one in events)
        {
            if (one is OfficialRecords records)
            {
                length += records.Payload.Length;
            }
        }

        return length;
    }

    [Benchmark]
    public long Floor() => FloorAsync().GetAwaiter().GetResult();

    private async Task<long> GeneratedAsync()
    {
        using var response = await _generated.SelectObjectContentAsync(_request).ConfigureAwait(false);
        return await LengthOfAsync(response.Payload!).ConfigureAwait(false);
    }

    private async Task<long> FloorAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://pictures.s3.us-east-1.amazonaws.com/list.csv?select&select-type=2");
        using var response = await _floor.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        return await LengthOfAsync(EventReader.ReadAsync(await response.Content.ReadAsStreamAsync().ConfigureAwait(false))).ConfigureAwait(false);
    }

    private static async Task<long> LengthOfAsync(IAsyncEnumerable<SelectObjectContentEventStream> events)
    {
        long length = 0;
        await foreach (var one in events.ConfigureAwait(false))
        {
            if (one is SelectObjectContentEventStream.Records { Value.Payload: { } payload })
            {
                length += payload.Length;
            }
        }

        return length;
    }
}
