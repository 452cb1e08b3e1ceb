namespace FreeTierGen.Generator.Reading;

/// <summary>
/// Gives the same string for the same UTF-8 bytes. A model repeats few names many thousand times: trait ids, <c>target</c>,
/// targets themselves.
/// </summary>
internal sealed class NameTable
{
    private const int LongestShared = 96;
    private Entry?[] _buckets = new Entry?[1024];
    private int _count;

    /// <summary>The string that these bytes are the UTF-8 of.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestShared)
        {
            return Decode(utf8);
        }

        var hash = Hash(utf8);
        for (var entry = _buckets[hash & (_buckets.Length - 1)]; entry is not null; entry = entry.Next)
        {
            if (entry.Hash == hash && utf8.SequenceEqual(entry.Utf8))
            {
                return entry.Text;
            }
        }

        return Add(utf8, hash);
    }

    private static string Decode(ReadOnlySpan<byte> utf8) => System.Text.Encoding.UTF8.GetString(utf8.ToArray());

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        unchecked
        {
            var hash = (int)2166136261;
            foreach (var value in utf8)
            {
                hash = (hash ^ value) * 16777619;
            }

            // The low bits choose the bucket, and FNV leaves them the weakest.
            return hash ^ (hash >> 15);
        }
    }

    private string Add(ReadOnlySpan<byte> utf8, int hash)
    {
        if (_count == _buckets.Length)
        {
            Grow();
        }

        var index = hash & (_buckets.Length - 1);
        var bytes = utf8.ToArray();
        var added = new Entry(bytes, System.Text.Encoding.UTF8.GetString(bytes), hash) { Next = _buckets[index] };
        _buckets[index] = added;
        _count++;
        return added.Text;
    }

    private void Grow()
    {
        var buckets = new Entry?[_buckets.Length * 2];
        foreach (var first in _buckets)
        {
            for (var entry = first; entry is not null;)
            {
                var next = entry.Next;
                var index = entry.Hash & (buckets.Length - 1);
                entry.Next = buckets[index];
                buckets[index] = entry;
                entry = next;
            }
        }

        _buckets = buckets;
    }

    private sealed class Entry(byte[] utf8, string text, int hash)
    {
        public byte[] Utf8 { get; } = utf8;

        public string Text { get; } = text;

        public int Hash { get; } = hash;

        public Entry? Next { get; set; }
    }
}
