using System.ComponentModel;

namespace FreeTierGen.Runtime.Cbor;

/// <summary>Writes a value as CBOR, as generated serialisers do.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="writer">The writer, where a value is due.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void CborWriting<in T>(ref CborWriter writer, T value);
