using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Lowering;

/// <summary>What a <c>SmithyModel</c> item's metadata asks for.</summary>
/// <param name="Namespace">The C# namespace of the generated types; <c>{Service}</c> in it stands for the service's name until that is known.</param>
/// <param name="IsPublic">Whether generated types are public or internal.</param>
/// <param name="Operations">Names of the operations to generate; empty for all.</param>
/// <param name="Service">The service's name or shape id, or null where the model's only one is meant.</param>
/// <param name="Protocol">The protocol's name or trait id, or null for the preferred one that the service has.</param>
/// <param name="RegistersClient">Whether the client gets methods that register it in a container.</param>
/// <param name="HasExamples">Whether the client gets a stand-in that answers as the model's examples do.</param>
/// <param name="HasTransfer">Whether a client of S3 gets what moves objects over it.</param>
internal sealed record GenerationOptions(
    string Namespace,
    bool IsPublic,
    EquatableArray<string> Operations,
    string? Service,
    string? Protocol,
    bool RegistersClient = false,
    bool HasExamples = false,
    bool HasTransfer = false)
{
    /// <summary>How types of the client's surface are declared: <c>public</c> or <c>internal</c>.</summary>
    public string Visibility => IsPublic ? "public" : "internal";
}
