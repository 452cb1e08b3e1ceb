namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>A method that calls an operation, as all that is built on it needs to know it.</summary>
internal abstract record OperationMethodSpec
{
    /// <summary>The operation's own method, with <c>Async</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The input's type, fully qualified.</summary>
    public required string InputType { get; init; }

    /// <summary>The output's type, fully qualified.</summary>
    public required string OutputType { get; init; }

    /// <summary>Whether the request can be left out, as nothing in it has to be set.</summary>
    public required bool IsInputOptional { get; init; }

    /// <summary>Set where the operation is deprecated.</summary>
    public DeprecationSpec? Deprecation { get; init; }
}

/// <summary>An operation as a method of the client and of its interface.</summary>
internal sealed record ClientMethodSpec : OperationMethodSpec
{
    /// <summary>The class of the operation, fully qualified.</summary>
    public required string OperationType { get; init; }

    /// <summary>What the operation does.</summary>
    public required DocumentationSpec Documentation { get; init; }

    /// <summary>The errors that the operation can answer with.</summary>
    public required EquatableArray<ErrorDocumentationSpec> Errors { get; init; }

    /// <summary>The method that makes a URL of a request, with <c>Async</c>; null where a URL can't stand for one.</summary>
    public string? PresignerName { get; init; }
}

/// <summary>An operation that is paged through.</summary>
internal sealed record PaginatedMethodSpec : OperationMethodSpec
{
    /// <summary>How it is paged through.</summary>
    public required PaginatorSpec Paginator { get; init; }
}

/// <summary>An operation that is called until a resource is where it is waited for.</summary>
internal sealed record WaitableMethodSpec : OperationMethodSpec
{
    /// <summary>What is waited for.</summary>
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
