using System.ComponentModel;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>Reads an output of a REST protocol whose body is XML, as generated serialisers do.</summary>
/// <typeparam name="T">The output's type.</typeparam>
/// <param name="response">The response: status and headers, to which members may be bound.</param>
/// <param name="xml">The cursor, on the element that holds the members; it is left behind it.</param>
/// <returns>The output.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T XmlBodyReading<out T>(in ReceivedResponse response, ref XmlCursor xml);
