using System.Text;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Runtime.Validation;

/// <content>What can't be sent because there is nothing to send, or too much of it.</content>
public ref partial struct ViolationCollector
{
    private const string HiddenKey = "(sensitive)";

    /// <summary>
    /// Whether the current place is deeper than JSON may be nested, as a value that holds itself is everywhere. That is a violation, and
    /// nothing that can nest is looked at from then on: there may be no end to it.
    /// </summary>
    public bool IsTooDeep()
    {
        if (_depth < JsonDepth.Max && !_isTooDeep)
        {
            return false;
        }

        NoteDepth();
        return true;
    }

    /// <summary>Checks that no item of a list is null.</summary>
    public void CheckItems<T>(string? member, IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is null && NoteViolation())
            {
                AddMissing(member, new PathSegment(null, index));
            }
        }
    }

    /// <summary>Checks that no key of a map is null. Only dictionaries that are not .NET's own can have such a key.</summary>
    public void CheckKeys<TKey, TValue>(string? member, IReadOnlyDictionary<TKey, TValue> map)
        where TKey : notnull
    {
        if (map is Dictionary<TKey, TValue>)
        {
            return;
        }

        ArgumentNullException.ThrowIfNull(map);
        foreach (var entry in map)
        {
            if (entry.Key is null && NoteViolation())
            {
                var path = PathOf(member);
                Add(path, ViolationConstraint.Required, ViolationText.NullKey(path));
            }
        }
    }

    /// <summary>Checks that no key and no value of a map is null.</summary>
    public void CheckValues<TKey, TValue>(string? member, IReadOnlyDictionary<TKey, TValue> map, bool hidesKeys = false)
        where TKey : notnull
    {
        CheckKeys(member, map);
        foreach (var entry in MapEntries.Of(map))
        {
            if (entry.Value is null && NoteViolation())
            {
                AddMissing(member, new PathSegment(hidesKeys ? HiddenKey : entry.Key.ToString(), 0));
            }
        }
    }

    /// <summary>A document holds no value.</summary>
    public void EmptyDocument(string? member)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.Document, ViolationText.Document(path));
        }
    }

    /// <summary>A member, or what it holds, is nested too deep.</summary>
    internal void TooDeep(string? member)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.Depth, ViolationText.Depth(path));
        }
    }

    private void NoteDepth()
    {
        // Once is enough.
        if (!_isTooDeep && NoteViolation())
        {
            var path = PathOf(null);
            Add(path, ViolationConstraint.Depth, ViolationText.Depth(path));
        }

        _isTooDeep = true;
    }

    private void AddMissing(string? member, PathSegment entry)
    {
        var text = new StringBuilder(PathOf(member));
        Append(text, entry);
        var path = text.ToString();
        Add(path, ViolationConstraint.Required, ViolationText.MissingRequired(path));
    }
}
