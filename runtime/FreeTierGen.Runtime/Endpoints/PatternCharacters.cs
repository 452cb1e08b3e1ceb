using System.Buffers;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Characters that stand for themselves in a region pattern's alternatives, and the bar between them.</summary>
internal static class PatternCharacters
{
    internal static readonly SearchValues<char> Alternatives =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_|");
}
