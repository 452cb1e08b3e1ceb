namespace FreeTierGen.Generator.Tests.Diagnostics;

/// <summary>Says which diagnostic a test provokes, so that another test can tell which of them nothing provokes.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
