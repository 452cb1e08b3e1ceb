using System.ComponentModel;

namespace FreeTierGen.Runtime.Xml;

/// <summary>Writes what is inside of an element, or its attributes, as generated serialisers do.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="writer">Where to.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void XmlWriting<in T>(ref XmlWriter writer, T value);
