namespace FreeTierGen.Testing.Fuzzing;

/// <summary>Changes bytes without knowing what they mean.</summary>
public static class ByteMutator
{
    private const int MaxChanges = 4;
    private const int MaxCopied = 64;
    private const int MaxUnit = 16;
    private const int ManyRepeated = 1000;
    private const int MaxRepeated = 20_000;

    // What ends, begins, escapes and negates somewhere, and where numbers turn over.
    private static readonly byte[] Telling = [0, 1, 0x7F, 0x80, 0x81, 0xBF, 0xC0, 0xED, 0xEF, 0xF4, 0xFF, 0x1F, 0x5F, 0x9F, .. "\"\\{}[],:<>&;'/=#%$*+-.0123456789eE \t\r\n()|?^"u8];

    /// <summary>A changed copy.</summary>
    /// <param name="original">The bytes.</param>
    /// <param name="random">Where chance comes from.</param>
    public static byte[] Mutate(byte[] original, Random random)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(random);
        var bytes = new List<byte>(original);
        for (var changes = 1 + random.Next(MaxChanges); changes > 0; changes--)
        {
            Change(bytes, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 + random.Next(MaxCopied));
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Telling[random.Next(Telling.Length)];
                break;
            case 2 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.Insert(at, Telling[random.Next(Telling.Length)]);
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 7 when at < bytes.Count && random.Next(4) == 0:
                // What takes more than linear time or memory shows where something is there very often.
                var repeated = bytes.GetRange(at, Math.Min(length, 1 + random.Next(MaxUnit)));
                bytes.InsertRange(at, Enumerable.Repeat(repeated, random.Next(random.Next(10) == 0 ? MaxRepeated : ManyRepeated)).SelectMany(unit => unit));
                break;
            default:
                bytes.InsertRange(at, Enumerable.Range(0, 1 + random.Next(8)).Select(_ => (byte)random.Next(256)));
                break;
        }
    }
}
