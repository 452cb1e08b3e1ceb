using FreeTierGen.Runtime.Paths;

namespace FreeTierGen.Runtime.Cbor;

/// <summary>
/// Where in a text reading stopped. It is found by reading the text once more, so that reading itself keeps track of nothing.
/// </summary>
internal static class CborPlace
{
    /// <summary>The way from the whole value to the one that holds a position, or to what is no CBOR before it.</summary>
    /// <param name="data">The text.</param>
    /// <param name="position">The position in bytes.</param>
    public static WireStep[] Find(ReadOnlySpan<byte> data, int position)
    {
        var path = new List<WireStep>();
        var reader = new CborReader(data);
        try
        {
            Reaches(ref reader, position, path);
        }
        catch (CborFormatException)
        {
            // What can't be read here could not be read before.
        }

        return [.. path];
    }

    /// <summary>True for CBOR that ends before its map does, and has no fault until there.</summary>
    public static bool IsStartOfMap(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty)
        {
            return true;
        }

        var reader = new CborReader(data);
        try
        {
            reader.SkipMap();
            return false;
        }
        catch (CborFormatException exception)
        {
            return exception.Position == data.Length;
        }
    }

    // Where the position lies within the value that is next, the path leads to it; else it is as it was, and the reader behind the value.
    private static bool Reaches(ref CborReader reader, int position, List<WireStep> path)
    {
        var majorType = reader.NextMajorType();
        if (reader.Position >= position)
        {
            return true;
        }

        switch (majorType)
        {
            case MajorType.Map:
                return ReachesIntoMap(ref reader, position, path);
            case MajorType.Array:
                return ReachesIntoList(ref reader, position, path);
            default:
                reader.Skip();
                return reader.Position > position;
        }
    }

    private static bool ReachesIntoMap(ref CborReader reader, int position, List<WireStep> path)
    {
        for (var left = reader.StartMap(); reader.NextSparseItem(ref left);)
        {
            if (reader.Position >= position)
            {
                // A key that can't be read belongs to the map.
                return true;
            }

            path.Add(new WireStep(reader.ReadString(), null));
            if (Reaches(ref reader, position, path))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
        }

        return false;
    }

    private static bool ReachesIntoList(ref CborReader reader, int position, List<WireStep> path)
    {
        var index = 0;
        for (var left = reader.StartList(); reader.NextSparseItem(ref left); index++)
        {
            path.Add(new WireStep(null, index));
            if (Reaches(ref reader, position, path))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
        }

        return false;
    }
}
