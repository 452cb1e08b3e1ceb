using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FreeTierGen.Runtime.Cbor;

/// <summary>
/// Reads CBOR (RFC 8949) the way generated deserialisers walk it: each method reads the value that is next and moves behind it. Definite
/// and indefinite lengths, numbers of any width and tags that say nothing to the expected type are all read; nothing is allocated but
/// what is returned.
/// </summary>
/// <remarks>Pass it by reference only. After an exception it is of no more use.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct CborReader
{
    /// <summary>
    /// How deep lists, maps and tags may stand in each other. As for JSON: DynamoDB's items have 32 levels of two each. Bounded, as
    /// generated code reads by recursion.
    /// </summary>
    private const int MaxDepth = 256;

    /// <summary>What is left of a list or map that ends with a break.</summary>
    private const int Indefinite = -1;

    private readonly ReadOnlySpan<byte> _data;
    private int _position;
    private int _depth;

    /// <summary>Makes a reader that is before the first value.</summary>
    /// <param name="data">The whole text. Names and texts that are returned as UTF-8 are parts of it.</param>
    public CborReader(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>Where the value that is next begins, counted in bytes from the start.</summary>
    internal readonly int Position => _position;

    /// <summary>Starts to read a structure or map; <see cref="NextMember"/> goes on.</summary>
    /// <returns>What <see cref="NextMember"/> counts with.</returns>
    /// <exception cref="CborFormatException">The value is no map.</exception>
    public int StartMap()
    {
        const int BytesPerEntry = 2;
        return Start(MajorType.Map, BytesPerEntry, "a map");
    }

    /// <summary>
    /// Moves to the value of the map's next member. Members whose value is null or undefined are passed over: they say the same as
    /// absence.
    /// </summary>
    /// <param name="left">What <see cref="StartMap"/> gave.</param>
    /// <param name="name">The member's name in UTF-8; valid as long as the text that is read.</param>
    /// <returns>False where the map has no more members; the reader is behind it then.</returns>
    /// <exception cref="CborFormatException">The text ends within the map, or what is next is no name.</exception>
    public bool NextMember(ref int left, out ReadOnlySpan<byte> name)
    {
        while (NextSparseMember(ref left, out name))
        {
            if (!TryReadNull())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the value of the map's next member, which may be null: for sparse maps.</summary>
    /// <param name="left">What <see cref="StartMap"/> gave.</param>
    /// <param name="name">The member's name in UTF-8; valid as long as the text that is read.</param>
    /// <returns>False where the map has no more members; the reader is behind it then.</returns>
    /// <exception cref="CborFormatException">The text ends within the map, or what is next is no name.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextSparseMember(ref int left, out ReadOnlySpan<byte> name)
    {
        if (NextSparseItem(ref left))
        {
            name = ReadUtf8();
            return true;
        }

        name = default;
        return false;
    }

    /// <summary>Starts to read a list; <see cref="NextItem"/> goes on.</summary>
    /// <returns>What <see cref="NextItem"/> counts with.</returns>
    /// <exception cref="CborFormatException">The value is no list.</exception>
    public int StartList() => Start(MajorType.Array, bytesPerItem: 1, "a list");

    /// <summary>Moves to the list's next item; null items are passed over, as a list that is not sparse has none.</summary>
    /// <param name="left">What <see cref="StartList"/> gave.</param>
    /// <returns>False where the list has no more items; the reader is behind it then.</returns>
    /// <exception cref="CborFormatException">The text ends within the list.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextItem(ref int left)
    {
        while (NextSparseItem(ref left))
        {
            if (!TryReadNull())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Moves to the list's next item, which may be null: for sparse lists.</summary>
    /// <param name="left">What <see cref="StartList"/> gave.</param>
    /// <returns>False where the list has no more items; the reader is behind it then.</returns>
    /// <exception cref="CborFormatException">The text ends within the list.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextSparseItem(ref int left)
    {
        if (left > 0)
        {
            left--;
            return true;
        }

        if (left != 0 && !TryReadBreak())
        {
            return true;
        }

        _depth--;
        return false;
    }

    /// <summary>Reads null or undefined, if that is next.</summary>
    /// <returns>False, and nothing is read, if something else is next.</returns>
    /// <exception cref="CborFormatException">The text ends here.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryReadNull()
    {
        var initial = Peek();
        if (initial is MajorType.Null or MajorType.Undefined)
        {
            _position++;
            return true;
        }

        return (initial & MajorType.Mask) == MajorType.Tag && TryReadTaggedNull();
    }

    /// <summary>Makes sure that nothing follows the value that was read.</summary>
    /// <exception cref="CborFormatException">Something follows.</exception>
    public readonly void ReadEnd()
    {
        if (_position != _data.Length)
        {
            throw new CborFormatException("Something follows the value", _position);
        }
    }

    /// <summary>The error of a union that has two members set.</summary>
    /// <returns>The error, to be thrown.</returns>
    public readonly CborFormatException SeveralUnionMembers()
        => new("A union has exactly one member, but another one follows", _position);

    private int Start(int majorType, int bytesPerItem, string expected)
    {
        var initial = TakeInitial(majorType, expected);
        Enter();
        if ((initial & MajorType.InfoMask) == MajorType.IndefiniteInfo)
        {
            return Indefinite;
        }

        // What can't be there is found before anybody makes room for it.
        var count = ReadArgument(initial);
        if (count > (ulong)(_data.Length - _position) / (uint)bytesPerItem)
        {
            ThrowTruncated();
        }

        return (int)count;
    }

    private bool TryReadBreak()
    {
        if (Peek() != MajorType.Break)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool TryReadTaggedNull()
    {
        var start = _position;
        SkipTags();
        if (Peek() is MajorType.Null or MajorType.Undefined)
        {
            _position++;
            return true;
        }

        _position = start;
        return false;
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw new CborFormatException("Lists and maps stand too deep in each other", _position);
        }
    }
}
