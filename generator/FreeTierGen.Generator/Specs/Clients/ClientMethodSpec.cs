namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>An operation as a method of the client and of its interface.</summary>
internal sealed record ClientMethodSpec
{
    /// <summary>The method's name, with <c>Async</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The class of the operation, fully qualified.</summary>
    public required string OperationType { get; init; }

    /// <summary>The input's type, fully qualified.</summary>
    public required string InputType { get; init; }

    /// <summary>The output's type, fully qualified.</summary>
    public required string OutputType { get; init; }

    /// <summary>Whether the request can be left out, as nothing in it has to be set.</summary>
    public required bool IsInputOptional { get; init; }

    /// <summary>What the operation does.</summary>
    public required DocumentationSpec Documentation { get; init; }

    /// <summary>Set where the operation is deprecated.</summary>
    public DeprecationSpec? Deprecation { get; init; }

    /// <summary>The errors that the operation can answer with.</summary>
    public required EquatableArray<ErrorDocumentationSpec> Errors { get; init; }

    /// <summary>The methods that page through everything, or null.</summary>
    public PaginatorSpec? Paginator { get; init; }

    /// <summary>The method that makes a URL of a request, with <c>Async</c>; null where a URL can't stand for one.</summary>
    public string? PresignerName { get; init; }

    /// <summary>The methods that call the operation until a resource is where it is waited for.</summary>
    public required EquatableArray<WaiterMethodSpec> Waiters { get; init; }
}

/// <summary>An error that a method's documentation names.</summary>
/// <param name="Type">The exception's type, fully qualified.</param>
/// <param name="Documentation">When it is thrown.</param>
internal sealed record ErrorDocumentationSpec(string Type, DocumentationSpec Documentation);

/// <summary>The methods that call an operation until there are no more pages.</summary>
/// <param name="PagesName">The method for pages.</param>
/// <param name="Token">The token of an output, over <c>output</c>.</param>
/// <param name="Copy">The call of the input's method that makes a copy with another <c>token</c>.</param>
/// <param name="TokenText">The function that gives the text of a token that has no equality of its own; null for strings.</param>
/// <param name="GivenToken">The token of a request, over <c>input</c>, where repeating it ends the pages; else null.</param>
/// <param name="Items">The items' method, or null where the model names none.</param>
internal sealed record PaginatorSpec(string PagesName, string Token, string Copy, string? TokenText, string? GivenToken, PaginatorItemsSpec? Items);

/// <summary>The method for the items of all pages.</summary>
/// <param name="Name">The method.</param>
/// <param name="Expression">The items of an output, over <c>output</c>.</param>
/// <param name="Type">The type of an item, fully qualified.</param>
internal sealed record PaginatorItemsSpec(string Name, string Expression, string Type);
