using System.ComponentModel;

namespace FreeTierGen.Runtime.Json;

/// <summary>Writes a value as JSON, as generated serialisers do.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="writer">The writer, where a value is due.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriting<in T>(ref JsonWriter writer, T value);
