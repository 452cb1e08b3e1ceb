using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Diagnostics;

/// <summary>
/// Everything the generator can report. Each message says what is wrong and what to do about it; each id has an entry in
/// <c>docs/diagnostics.md</c>.
/// </summary>
internal static class Descriptors
{
    private const string Category = "FreeTierGen";

    public static readonly DiagnosticDescriptor InternalError = Error(
        "FTG0001",
        "Internal error of the generator",
        "The generator failed on this model, and no code was generated from it: {0}. This is a bug in FreeTierGen: please report it with this message and the model.");

    public static readonly DiagnosticDescriptor UnreadableFile = Error(
        "FTG0002",
        "The model file cannot be read",
        "The model file cannot be read. Check that it exists and that the build may read it.");

    public static readonly DiagnosticDescriptor EmptyFile = Error(
        "FTG0003",
        "The model file is empty",
        "The model file is empty. Put a model in Smithy's JSON AST into it, or remove the SmithyModel item.");

    public static readonly DiagnosticDescriptor NotJson = Error(
        "FTG0004",
        "The model file is not JSON",
        "The model file is not JSON: {0}. A SmithyModel item has to be Smithy's JSON AST, as 'smithy ast' writes it; a .smithy file has to be converted first.");

    public static readonly DiagnosticDescriptor NotSmithyModel = Error(
        "FTG0005",
        "The file is not a Smithy model",
        "The file is JSON, but not a Smithy model: {0}. A SmithyModel item has to be Smithy's JSON AST: an object with a \"smithy\" version and \"shapes\".");

    public static readonly DiagnosticDescriptor UnsupportedVersion = Error(
        "FTG0006",
        "Unsupported Smithy version",
        "Smithy version '{0}' is not supported. Supported are 1.0 and 2.0; convert the model to one of them.");

    public static readonly DiagnosticDescriptor InvalidShape = Error(
        "FTG0007",
        "Malformed shape",
        "'{0}' is malformed: {1}. Correct the model; 'smithy validate' shows what else may be wrong with it.");

    public static readonly DiagnosticDescriptor DuplicateShape = Error(
        "FTG0008",
        "Duplicate shape id",
        "'{0}' is defined twice in this model. Remove or rename one of the two.");

    public static readonly DiagnosticDescriptor UnknownTarget = Error(
        "FTG0009",
        "Target does not exist",
        "'{0}' refers to '{1}', which does not exist in this model. Correct the name, or add the shape; a model of several files has to be built into one.");

    public static readonly DiagnosticDescriptor NoService = Error(
        "FTG0010",
        "The model has no service",
        "The model has no service, so there is no client to generate. Add a service shape to it.");

    public static readonly DiagnosticDescriptor SeveralServices = Error(
        "FTG0011",
        "The model has several services",
        "The model has several services: {0}. Say which one is meant with the metadata Service of the SmithyModel item.");

    public static readonly DiagnosticDescriptor UnknownService = Error(
        "FTG0012",
        "Service does not exist in the model",
        "Service=\"{0}\" names no service of this model. It has: {1}.");

    public static readonly DiagnosticDescriptor UnknownOperation = Error(
        "FTG0013",
        "Operation does not exist in the service",
        "Operations names '{0}', which is no operation of '{1}'. {2}");

    public static readonly DiagnosticDescriptor UnknownProtocol = Error(
        "FTG0014",
        "Protocol that the service does not have",
        "Protocol=\"{0}\" names no protocol of '{1}'. It has: {2}.");

    public static readonly DiagnosticDescriptor UnsupportedProtocol = Warning(
        "FTG0015",
        "No supported protocol",
        "'{0}' has no protocol that FreeTierGen supports ({1}), so its types are generated without a client. Supported are {2}.");

    public static readonly DiagnosticDescriptor InvalidNamespace = Error(
        "FTG0016",
        "Invalid namespace",
        "Namespace=\"{0}\" is no C# namespace. Give the SmithyModel item one such as 'Acme.FreeTier', or 'Acme.{{Service}}' where one item names several models.");

    public static readonly DiagnosticDescriptor InvalidVisibility = Error(
        "FTG0017",
        "Invalid visibility",
        "Visibility=\"{0}\" is unknown. Use 'public' or 'internal'.");

    public static readonly DiagnosticDescriptor DuplicateType = Error(
        "FTG0018",
        "Two models generate the same type",
        "This model and '{0}' would both generate '{1}'{2}, so nothing is generated from this one. Give one of the two SmithyModel items another Namespace; where one item names several models, Namespace=\"Acme.{{Service}}\" gives each its own.");

    public static readonly DiagnosticDescriptor InvalidPattern = Info(
        "FTG0019",
        "Invalid pattern",
        "The pattern of '{0}' is no valid ECMA 262 regular expression and is not enforced: {1}. Correct it in the model if it is yours; the service checks it in any case.");

    public static readonly DiagnosticDescriptor PatternNotEnforced = Info(
        "FTG0020",
        "Pattern that is not enforced",
        "The pattern of '{0}' cannot be honoured exactly in .NET and is not enforced: {1}. The service still checks it; simplify it in the model if the client should check it too.");

    public static readonly DiagnosticDescriptor UnsupportedTrait = Warning(
        "FTG0021",
        "Operation that is left out",
        "The operation '{0}' is left out of the client: the trait '{1}' on '{2}' changes what is sent or received and is not supported, since {3}. Name the operations that you need in the metadata Operations of the SmithyModel item, or suppress this warning.");

    public static readonly DiagnosticDescriptor UnknownTrait = Warning(
        "FTG0022",
        "Unknown trait",
        "The trait '{0}' on '{1}' is unknown to this version of FreeTierGen and was ignored; it may change what is sent or received. Look for a newer version, or suppress this warning if it does not matter.");

    public static readonly DiagnosticDescriptor InvalidTraitValue = Error(
        "FTG0023",
        "Invalid trait value",
        "The trait '{0}' on '{1}' is invalid: {2}. Correct it in the model.");

    public static readonly DiagnosticDescriptor InvalidEndpointRules = Error(
        "FTG0024",
        "Invalid endpoint rule set",
        "The endpoint rule set of '{0}' cannot be compiled: {1}. Correct it in the model.");

    public static readonly DiagnosticDescriptor RepeatedModel = Error(
        "FTG0025",
        "The model file is listed twice",
        "The project lists this model file in two SmithyModel items, and the compiler cannot tell their metadata apart. Remove one of the items, or give it a copy of the file.");

    public static readonly DiagnosticDescriptor WaiterNotGenerated = Warning(
        "FTG0026",
        "Waiter that is not generated",
        "The waiter '{0}' of '{1}' is not generated: {2}. Correct it in the model if it is yours; call the operation in a loop of your own meanwhile.");

    public static readonly DiagnosticDescriptor InvalidContextParameter = Error(
        "FTG0027",
        "Operation context parameter that cannot be bound",
        "The endpoint parameter '{0}' of '{1}' cannot be taken from the operation's input: {2}. Correct the path in the model, or leave the operation out with the metadata Operations of the SmithyModel item.");

    public static readonly DiagnosticDescriptor UnknownMetadata = Warning(
        "FTG0028",
        "Unknown metadata",
        "The SmithyModel item has the metadata '{0}', which is unknown and does nothing. There are Namespace, Visibility, Operations, Service and Protocol.");

    public static readonly DiagnosticDescriptor NoFileMatches = Warning(
        "FTG0029",
        "No file matches",
        "No file matches '{0}', so the SmithyModel item generates nothing. Correct the path, which starts at the project's folder, or remove the item.");

    /// <summary>The targets report it: the compiler would not come as far as to ask the generator.</summary>
    public static readonly DiagnosticDescriptor UnsupportedProject = Error(
        "FTG0030",
        "A project that clients cannot be generated for",
        "Clients are generated in C# 12 for .NET 8 and later, and {0}. Put the SmithyModel items into a C# project for net8.0 or later without an older LangVersion, and refer to that.");

    public static readonly DiagnosticDescriptor NestedTooDeep = Error(
        "FTG0031",
        "Model that is nested too deep",
        "'{0}' is nested too deep: {1}. Put less into one another; docs/diagnostics.md lists the limits.");

    public static readonly DiagnosticDescriptor UnsupportedShape = Warning(
        "FTG0032",
        "Operation whose messages the protocol cannot carry",
        "The operation '{0}' is left out of the client: '{1}' is a {2}, for which {3} has no form. Name the operations that you need in the metadata Operations of the SmithyModel item, choose another protocol of the service with Protocol, or suppress this warning.");

    /// <summary>The targets report it, who see how the project refers to the package.</summary>
    public static readonly DiagnosticDescriptor RuntimeStaysPrivate = Error(
        "FTG0033",
        "Reference that leaves the runtime out",
        "The reference to FreeTierGen.Generator keeps what it brings to this project (PrivateAssets or ExcludeAssets), so that programs with its clients would start without FreeTierGen.Runtime. Add <PackageReference Include=\"FreeTierGen.Runtime\" /> with the generator's version, or remove the restriction.");

    /// <summary>The targets report it while packing.</summary>
    public static readonly DiagnosticDescriptor PackageNeedsGenerator = Error(
        "FTG0034",
        "Package that would depend on the generator",
        "The package of this project would bring FreeTierGen.Generator to whoever uses it. Give the reference PrivateAssets=\"all\", and add <PackageReference Include=\"FreeTierGen.Runtime\" /> with the generator's version.");

    /// <summary>The targets report it, since nobody else is there.</summary>
    public static readonly DiagnosticDescriptor GeneratorIsAbsent = Error(
        "FTG0035",
        "Models without the generator",
        "This project has SmithyModel items, and the compiler does not load FreeTierGen.Generator: {0}. Nothing would be generated.");

    public static readonly DiagnosticDescriptor InvalidExamples = Error(
        "FTG0036",
        "Metadata Examples that means nothing",
        "'{0}' is neither true nor false. Correct the metadata Examples of the SmithyModel item, or leave it out.");

    public static readonly DiagnosticDescriptor UnusableExample = Info(
        "FTG0037",
        "Example that does not fit its shapes",
        "The example '{0}' of the operation '{1}' is left out of the stand-in: '{2}' is no value of {3}. Correct it in the model if you need it.");

    public static readonly DiagnosticDescriptor IncompleteTransfer = Warning(
        "FTG0038",
        "Client without what moves objects",
        "{0} has no CreateTransfer, which calls operations that are not generated: {1}. Add them to the metadata Operations of the SmithyModel item, or set the property FreeTierGenTransfer to false.");

    /// <summary>Says how many findings of a kind are not listed. It has the kind's id, so that what silences them silences it.</summary>
    public static DiagnosticDescriptor More(DiagnosticDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.Title,
        "There are {0} more findings of this kind, which are not listed. Correct those that are, and build again.",
        descriptor.Category,
        descriptor.DefaultSeverity,
        isEnabledByDefault: true,
        helpLinkUri: descriptor.HelpLinkUri);

    private static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity)
        => new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(id));
}
