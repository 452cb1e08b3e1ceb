namespace FreeTierGen.Generator.Specs.Clients;

/// <summary>The class with the methods that register a client in a container.</summary>
internal sealed record ClientRegistrationSpec(string Namespace, string Visibility, string TypeName)
    : FileSpec(TypeName + ".g.cs", Namespace, Visibility)
{
    /// <summary>The client's name, which the methods' names end in.</summary>
    public required string Name { get; init; }

    /// <summary>The client's interface, fully qualified.</summary>
    public required string InterfaceType { get; init; }

    /// <summary>The client, fully qualified.</summary>
    public required string ClientType { get; init; }

    /// <summary>The options, fully qualified.</summary>
    public required string OptionsType { get; init; }

    /// <summary>The class that holds what the model says of the service, fully qualified.</summary>
    public required string ServiceType { get; init; }

    /// <summary>The options that only this client has.</summary>
    public required EquatableArray<BoundOptionSpec> Options { get; init; }
}

/// <summary>An option that is read from configuration.</summary>
/// <param name="Name">The property, which is also the key.</param>
/// <param name="Reader">The method of <c>ConfigurationReader</c> that reads it.</param>
internal sealed record BoundOptionSpec(string Name, string Reader);
