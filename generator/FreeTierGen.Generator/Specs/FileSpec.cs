namespace FreeTierGen.Generator.Specs;

/// <summary>
/// What one generated file holds. Everything is decided here: names, types, nullability, wire names. A spec is a
/// value: it is equal to another with the same content, and it refers to nothing outside itself, neither to the
/// model nor to a place in it.
/// </summary>
/// <param name="HintName">The file's name below the namespace's folder, such as <c>ActivitySummary.g.cs</c>.</param>
/// <param name="Namespace">The C# namespace of what the file declares.</param>
/// <param name="Visibility"><c>public</c> or <c>internal</c>: how types that belong to the client's surface are declared.</param>
internal abstract record FileSpec(string HintName, string Namespace, string Visibility);
