namespace FreeTierGen.Runtime.Cbor;

public ref partial struct CborReader
{
    /// <summary>Passes over the value that is next, whatever it is, with all that is in it.</summary>
    /// <exception cref="CborFormatException">The text is no CBOR, or ends within the value.</exception>
    public void Skip()
    {
        SkipTags();
        var initial = Peek();
        switch (initial & MajorType.Mask)
        {
            case MajorType.Unsigned:
            case MajorType.Negative:
                _position++;
                ReadArgument(initial);
                break;
            case MajorType.Bytes:
            case MajorType.Text:
                SkipText(initial);
                break;
            case MajorType.Array:
                for (var left = StartList(); NextSparseItem(ref left);)
                {
                    Skip();
                }

                break;
            case MajorType.Map:
                for (var left = StartMap(); NextSparseItem(ref left);)
                {
                    // Keys of what nobody knows may be of any kind.
                    Skip();
                    Skip();
                }

                break;
            default:
                SkipSimple(initial);
                break;
        }
    }

    /// <summary>Passes over a structure of which nothing is known.</summary>
    /// <exception cref="CborFormatException">The value is no map, or the text ends within it.</exception>
    public void SkipMap()
    {
        if (NextMajorType() != MajorType.Map)
        {
            ThrowUnexpected("a map");
        }

        Skip();
    }

    private void SkipText(byte initial)
    {
        _position++;
        if ((initial & MajorType.InfoMask) != MajorType.IndefiniteInfo)
        {
            TakeCounted(initial);
            return;
        }

        while (!TryReadBreak())
        {
            TakeChunk(initial & MajorType.Mask);
        }
    }

    private void SkipSimple(byte initial)
    {
        if (initial == MajorType.Break)
        {
            ThrowUnexpected("a value");
        }

        var start = _position++;
        if (ReadArgument(initial) < 32 && (initial & MajorType.InfoMask) == MajorType.OneByteInfo)
        {
            throw new CborFormatException("The text is no CBOR: a simple value is longer than it may be", start);
        }
    }
}
