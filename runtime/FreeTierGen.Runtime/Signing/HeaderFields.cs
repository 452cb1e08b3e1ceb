namespace FreeTierGen.Runtime.Signing;

/// <summary>The header lines that a signature covers. Reused, so that signing allocates nothing.</summary>
internal sealed class HeaderFields
{
    private HeaderField[] _fields = new HeaderField[16];
    private int _count;

    internal ReadOnlySpan<HeaderField> Sorted => new(_fields, 0, _count);

    internal void Clear()
    {
        Array.Clear(_fields, 0, _count);
        _count = 0;
    }

    /// <summary>Adds a line where SigV4 wants it: by name, and lines of one name in the order in which they were added.</summary>
    internal void Add(string name, string value)
    {
        if (_count == _fields.Length)
            Array.Resize(ref _fields, _count * 2);

        var index = _count++;
        while (index > 0 && HeaderField.CompareNames(_fields[index - 1].Name, name) > 0)
        {
            _fields[index] = _fields[index - 1];
            index--;
        }

        _fields[index] = new HeaderField(name, value);
    }
}
