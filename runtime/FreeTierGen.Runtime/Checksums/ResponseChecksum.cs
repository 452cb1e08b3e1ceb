using System.ComponentModel;
using System.Globalization;
using System.IO.Hashing;

namespace FreeTierGen.Runtime.Checksums;

/// <summary>The CRC-32 that a service sends of each response's body, as Amazon DynamoDB does. A response that does not match is asked for again.</summary>
/// <param name="header">The header that has it, as a number in decimal digits.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseChecksum(string header)
{
    /// <summary>True where the body is another one than the service computed the checksum of.</summary>
    /// <param name="message">The response.</param>
    /// <param name="body">Its body as it went over the wire.</param>
    internal bool IsWrong(HttpResponseMessage message, ReadOnlySpan<byte> body) =>
        message.Headers.NonValidated.TryGetValues(header, out var values)
        && uint.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var expected)
        && Crc32.HashToUInt32(body) != expected;
}
