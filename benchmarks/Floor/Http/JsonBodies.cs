using System.Text.Json;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>The bodies of an operation whose format is JSON.</summary>
internal readonly struct JsonBodies<TOperation, TInput, TOutput> : IOperation<TInput, TOutput>
    where TOperation : struct, IJsonOperation<TInput, TOutput>
{
    public static void Write(CallScratch scratch, TInput input)
    {
        TOperation.Write(scratch.Writer, input);
        scratch.Writer.Flush();
    }

    public static TOutput Read(ReadOnlyMemory<byte> body, ResponseMetadata metadata, int maxDepth)
    {
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        var output = TOperation.Read(ref reader, metadata);
        return reader.Read() ? throw new JsonException("The response goes on after its object.") : output;
    }
}
