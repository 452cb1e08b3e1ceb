using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>What a call needs besides what it gives back: memory, a writer, a hash and a timer, kept for later calls.</summary>
internal sealed class CallScratch
{
    private const int MostKept = 64;
    private static readonly ConcurrentQueue<CallScratch> Kept = new();
    private static CallScratch? _last;

    private CallScratch() => Writer = new Utf8JsonWriter(
        Request,
        new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public GrowingBuffer Request { get; } = new();

    public GrowingBuffer Response { get; } = new();

    /// <summary>Writes into <see cref="Request"/>.</summary>
    public Utf8JsonWriter Writer { get; }

    public IncrementalHash Sha256 { get; } = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Ends the call: by time, or by the caller.</summary>
    public CancellationTokenSource Cancellation { get; private set; } = new();

    public static CallScratch Rent() =>
        Interlocked.Exchange(ref _last, null) ?? (Kept.TryDequeue(out var scratch) ? scratch : new CallScratch());

    public void Return()
    {
        if (!Cancellation.TryReset())
        {
            Cancellation.Dispose();
            Cancellation = new CancellationTokenSource();
        }

        Request.Clear();
        Response.Clear();
        Writer.Reset();
        if (Interlocked.CompareExchange(ref _last, this, null) is not null && Kept.Count < MostKept)
        {
            Kept.Enqueue(this);
        }
    }
}
