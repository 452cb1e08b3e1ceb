namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>The class of a waiter.</summary>
internal sealed record WaiterSpec(string Namespace, string TypeName) : FileSpec(TypeName + ".g.cs", Namespace, "internal")
{
    /// <summary>The name in the model.</summary>
    public required string Name { get; init; }

    /// <summary>The operation that is called.</summary>
    public required string OperationName { get; init; }

    /// <summary>The shortest delay between two calls, in seconds.</summary>
    public required int MinDelay { get; init; }

    /// <summary>The longest delay between two calls, in seconds.</summary>
    public required int MaxDelay { get; init; }

    /// <summary>The input's type, fully qualified.</summary>
    public required string InputType { get; init; }

    /// <summary>The output's type, fully qualified.</summary>
    public required string OutputType { get; init; }

    /// <summary>What answers mean, in the order of the model.</summary>
    public required EquatableArray<AcceptorSpec> Outputs { get; init; }

    /// <summary>What errors mean, in the order of the model.</summary>
    public required EquatableArray<AcceptorSpec> Errors { get; init; }

    /// <summary>The methods that conditions call.</summary>
    public required EquatableArray<PathMethodSpec> Methods { get; init; }

    /// <summary>Whether something that the model deprecates is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>What an answer or error of some kind means to a waiter.</summary>
/// <param name="Comment">The kind, in the model's words; or null.</param>
/// <param name="Condition">The C# condition, or null where it always holds.</param>
/// <param name="State">The member of <c>WaiterState</c>.</param>
/// <param name="Reason">Why a wait failed that an answer of the kind ends, as a sentence; or null.</param>
internal sealed record AcceptorSpec(string? Comment, string? Condition, string State, string? Reason = null);

/// <summary>A static method that computes an expression.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="ReturnType">What it gives, fully qualified.</param>
/// <param name="Name">The method.</param>
/// <param name="Parameters">The parameters with their types.</param>
/// <param name="Body">The lines of its body.</param>
internal sealed record PathMethodSpec(string Expression, string ReturnType, string Name, EquatableArray<string> Parameters, EquatableArray<string> Body);

/// <summary>The method of a client and of its interface that waits.</summary>
/// <param name="Name">The method, with <c>Async</c>.</param>
/// <param name="WaiterType">The class of the waiter, fully qualified.</param>
/// <param name="Documentation">What is waited for.</param>
/// <param name="Deprecation">Set where the waiter is deprecated.</param>
internal sealed record WaiterMethodSpec(string Name, string WaiterType, DocumentationSpec Documentation, DeprecationSpec? Deprecation);
