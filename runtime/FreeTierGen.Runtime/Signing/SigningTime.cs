using System.Globalization;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>A second, in the forms that a signature needs. The last one is kept: many requests are signed in the same second.</summary>
internal sealed class SigningTime
{
    private static volatile SigningTime s_last = new(0);

    private readonly long _second;

    private SigningTime(long second)
    {
        _second = second;
        var time = new DateTime(second * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        Text = time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        Utf8 = Encoding.ASCII.GetBytes(Text);
        Day = (int)(time.Ticks / TimeSpan.TicksPerDay);
    }

    /// <summary>As in <c>20150830T123600Z</c>.</summary>
    internal string Text { get; }

    /// <summary><see cref="Text"/> in UTF-8; its first eight bytes are the date.</summary>
    internal byte[] Utf8 { get; }

    internal ReadOnlySpan<byte> Date => Utf8.AsSpan(0, 8);

    /// <summary>The day's number; a derived key is good for one day.</summary>
    internal int Day { get; }

    internal static SigningTime Of(DateTimeOffset time)
    {
        var second = time.UtcTicks / TimeSpan.TicksPerSecond;
        var last = s_last;
        if (last._second != second)
            s_last = last = new SigningTime(second);

        return last;
    }
}
