using System.ComponentModel;
using System.Text.Json;
using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>Reads an output of a REST protocol whose body is JSON, as generated serialisers do.</summary>
/// <typeparam name="T">The output's type.</typeparam>
/// <param name="response">The response: status and headers, to which members may be bound.</param>
/// <param name="reader">The reader of the body, on the object's start; it is left on its end.</param>
/// <returns>The output.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonBodyReading<out T>(in ReceivedResponse response, ref Utf8JsonReader reader);
