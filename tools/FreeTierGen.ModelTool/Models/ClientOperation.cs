using FreeTierGen.Generator.Model;

namespace FreeTierGen.ModelTool.Models;

/// <summary>An operation, and the methods that stand for it in the client.</summary>
/// <param name="Shape">The operation in the model.</param>
/// <param name="Name">Its name in C#, without <c>Async</c>.</param>
internal sealed record ClientOperation(OperationShape Shape, string Name)
{
    /// <summary>The type of requests.</summary>
    internal required string Input { get; init; }

    /// <summary>The type of responses.</summary>
    internal required string Output { get; init; }

    /// <summary>Whether the request can be left out.</summary>
    internal bool IsInputOptional { get; init; }

    /// <summary>The property of responses for their metadata.</summary>
    internal required string MetadataName { get; init; }

    /// <summary>The method that gives pages; null where there is none.</summary>
    internal string? Pages { get; init; }

    /// <summary>The method that gives the items of all pages; null where there is none.</summary>
    internal string? Items { get; init; }

    /// <summary>The type of items.</summary>
    internal string? ItemType { get; init; }

    /// <summary>The same as the compiler tells types apart.</summary>
    internal string? ErasedItemType { get; init; }

    /// <summary>The method that makes a URL of a request; null where there is none.</summary>
    internal string? Presigner { get; init; }

    /// <summary>The methods that wait.</summary>
    internal IReadOnlyList<string> Waiters { get; init; } = [];
}
