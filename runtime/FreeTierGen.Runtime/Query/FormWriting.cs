using System.ComponentModel;

namespace FreeTierGen.Runtime.Query;

/// <summary>Writes a value as entries of a form, as generated serialisers do.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="form">The writer, whose names begin as the value's do.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void FormWriting<in T>(ref FormWriter form, T value);
