using System.ComponentModel;

namespace FreeTierGen.Runtime.Cbor;

/// <summary>Reads a value from CBOR, as generated serialisers do.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="reader">The reader, before the value; it is left behind it.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T CborReading<out T>(ref CborReader reader);
