using System.Text;

namespace FreeTierGen.Benchmarks.Floor.DynamoDB;

/// <summary>The names of attributes that a thread read last, one by one and those of whole items: the items of a table share them.</summary>
internal sealed class AttributeNames
{
    private const int NameCount = 64;
    private const int ItemCount = 8;

    [ThreadStatic]
    private static AttributeNames? _current;

    private readonly string?[] _names = new string?[NameCount];
    private readonly string[]?[] _items = new string[]?[ItemCount];
    private int _next;

    public static AttributeNames Current => _current ??= new AttributeNames();

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        ref var name = ref _names[(uint)(utf8.Length + (utf8[0] * 5) + (utf8[^1] * 11)) % NameCount];
        return name is { } last && last.Length == utf8.Length && Ascii.Equals(utf8, last) ? last : name = Encoding.UTF8.GetString(utf8);
    }

    /// <summary>An array of these names, which an earlier item may have already.</summary>
    public string[] Share(ReadOnlySpan<string> names)
    {
        foreach (var item in _items)
        {
            if (item is not null && AreSame(item, names))
            {
                return item;
            }
        }

        var added = names.ToArray();
        _items[_next] = added;
        _next = (_next + 1) % ItemCount;
        return added;
    }

    private static bool AreSame(string[] item, ReadOnlySpan<string> names)
    {
        if (item.Length != names.Length)
        {
            return false;
        }

        for (var index = 0; index < item.Length; index++)
        {
            if (!ReferenceEquals(item[index], names[index]))
            {
                return false;
            }
        }

        return true;
    }
}
