using System.Text.Json;
using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>An operation's JSON. Implemented by empty structures, so that each operation gets code of its own.</summary>
internal interface IJsonOperation<TInput, TOutput>
{
    static abstract void Write(Utf8JsonWriter writer, TInput input);

    /// <summary>Reads the response, which must be a JSON object and nothing else.</summary>
    static abstract TOutput Read(ref Utf8JsonReader reader, ResponseMetadata metadata);
}
