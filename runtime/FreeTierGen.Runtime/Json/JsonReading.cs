using System.ComponentModel;
using System.Text.Json;

namespace FreeTierGen.Runtime.Json;

/// <summary>Reads a value from JSON, as generated serialisers do.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="reader">The reader, on the value's first token; it is left on its last one.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReading<out T>(ref Utf8JsonReader reader);
