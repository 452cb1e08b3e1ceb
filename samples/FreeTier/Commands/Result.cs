using FreeTier.Csv;
using FreeTier.Json;
using FreeTier.Rendering;

namespace FreeTier.Commands;

/// <summary>What a command found out, in each form that it can be printed in.</summary>
internal abstract record Result(Func<Layout, IReadOnlyList<Block>> Report)
{
    internal abstract CsvTable Table { get; }

    internal abstract void WriteJson(TextWriter writer, bool oneLine);
}

/// <inheritdoc/>
/// <typeparam name="TDocument">The JSON form.</typeparam>
internal sealed record Result<TDocument>(
    Func<TDocument> Document, Func<TDocument, CsvTable> TableOf, Func<Layout, IReadOnlyList<Block>> Report) : Result(Report)
{
    /// <inheritdoc/>
    internal override CsvTable Table => TableOf(Document());

    /// <inheritdoc/>
    internal override void WriteJson(TextWriter writer, bool oneLine) => DocumentWriter.Write(Document(), writer, oneLine);
}
