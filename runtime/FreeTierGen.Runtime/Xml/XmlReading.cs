using System.ComponentModel;

namespace FreeTierGen.Runtime.Xml;

/// <summary>Reads an element, as generated serialisers do.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="xml">The cursor, on the element; it is left behind it.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T XmlReading<out T>(ref XmlCursor xml);
