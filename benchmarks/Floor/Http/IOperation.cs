using FreeTierGen.Runtime;

namespace FreeTierGen.Benchmarks.Floor.Http;

/// <summary>An operation's bodies. Implemented by empty structures, so that each operation gets code of its own.</summary>
internal interface IOperation<TInput, TOutput>
{
    /// <summary>Writes the request's body.</summary>
    static abstract void Write(CallScratch scratch, TInput input);

    /// <summary>Reads a response's body.</summary>
    /// <param name="body">The whole of it.</param>
    /// <param name="metadata">What the output is to say of the response.</param>
    /// <param name="maxDepth">How deep it may be nested.</param>
    static abstract TOutput Read(ReadOnlyMemory<byte> body, ResponseMetadata metadata, int maxDepth);
}
