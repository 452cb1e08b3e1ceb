using FreeTier.EmbeddedService.Protocol;

namespace FreeTier.EmbeddedService.Validation;

/// <summary>Collects what is wrong with an input, so that one answer names all of it.</summary>
internal sealed class Violations
{
    private readonly List<string> _messages = [];

    /// <summary>Adds a violated constraint, in Smithy's wording. The value itself is never part of it.</summary>
    public void Add(string path, string constraint) => _messages.Add($"Value at '{path}' failed to satisfy constraint: {constraint}");

    public void AddLength(string path, int length, string constraint) =>
        _messages.Add($"Value with length {length} at '{path}' failed to satisfy constraint: {constraint}");

    public void ThrowIfAny()
    {
        if (_messages.Count == 0)
            return;

        var noun = _messages.Count == 1 ? "validation error" : "validation errors";
        throw ServiceErrors.Validation($"{_messages.Count} {noun} detected: {string.Join("; ", _messages)}");
    }
}
