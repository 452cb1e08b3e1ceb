using System.ComponentModel;

namespace FreeTierGen.Runtime.Json;

/// <summary>A generated string enum, as converters see it.</summary>
/// <typeparam name="TSelf">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStringEnumeration<TSelf>
    where TSelf : struct, IStringEnumeration<TSelf>
{
    /// <summary>The value as it is sent and received; empty for <c>default</c>.</summary>
    string Value { get; }

    /// <summary>Makes a value, which may be newer than the model.</summary>
    /// <param name="value">The value as it is sent and received.</param>
    static abstract TSelf FromValue(string value);
}
