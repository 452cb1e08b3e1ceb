using System.ComponentModel;

namespace FreeTierGen.Runtime.Examples;

/// <summary>An operation that has examples.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExampleOperation
{
    /// <summary>The titles of its examples.</summary>
    IEnumerable<string> Titles { get; }
}
