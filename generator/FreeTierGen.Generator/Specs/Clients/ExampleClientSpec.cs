namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>The stand-in for a client that answers as the model's examples do.</summary>
internal sealed record ExampleClientSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>The client's interface, fully qualified.</summary>
    public required string InterfaceType { get; init; }

    /// <summary>The operations that have examples.</summary>
    public required EquatableArray<ExampleOperationSpec> Operations { get; init; }

    /// <summary>Whether the model deprecates something of what is used.</summary>
    public required bool UsesDeprecated { get; init; }
}

/// <summary>An operation and its examples.</summary>
/// <param name="Method">The method that calls it.</param>
/// <param name="Name">The operation's name in C#.</param>
/// <param name="Examples">The examples, in the model's order.</param>
internal sealed record ExampleOperationSpec(ClientMethodSpec Method, string Name, EquatableArray<ExampleSpec> Examples);

/// <summary>An example.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Input">The request that it is for.</param>
/// <param name="Answer">The output, or the error.</param>
/// <param name="IsError">Whether the answer is an error.</param>
internal sealed record ExampleSpec(string Title, ExampleValue Input, ExampleValue Answer, bool IsError);

/// <summary>A value as C# makes it.</summary>
internal abstract record ExampleValue;

/// <summary>A value that one expression makes.</summary>
/// <param name="Expression">The expression.</param>
internal sealed record ExampleText(string Expression) : ExampleValue;

/// <summary>An object with some of its properties.</summary>
/// <param name="Construction">What makes it, such as <c>new Budget()</c>.</param>
/// <param name="Members">The properties that are set.</param>
internal sealed record ExampleObject(string Construction, EquatableArray<ExampleEntry> Members) : ExampleValue;

/// <summary>A list.</summary>
/// <param name="Items">The items.</param>
internal sealed record ExampleList(EquatableArray<ExampleValue> Items) : ExampleValue;

/// <summary>A case of a union, or whatever else is made from one value.</summary>
/// <param name="Type">What is made.</param>
/// <param name="Value">The value.</param>
internal sealed record ExampleCase(string Type, ExampleValue Value) : ExampleValue;

/// <summary>A value and what it is assigned to.</summary>
/// <param name="Target">A property, or a key in brackets.</param>
/// <param name="Value">The value.</param>
internal sealed record ExampleEntry(string Target, ExampleValue Value);
