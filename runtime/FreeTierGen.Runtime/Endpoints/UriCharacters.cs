using System.Buffers;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Sets of characters that RFC 3986 names.</summary>
internal static class UriCharacters
{
    internal static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");
}
