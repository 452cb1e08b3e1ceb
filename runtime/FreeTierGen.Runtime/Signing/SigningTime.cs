using System.Globalization;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>A second, in the forms that a signature needs.</summary>
internal sealed class SigningTime
{
    private readonly long _second;

    internal SigningTime(DateTimeOffset time)
    {
        _second = SecondOf(time);
        Text = time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        Utf8 = Encoding.ASCII.GetBytes(Text);
        Day = (int)(time.UtcTicks / TimeSpan.TicksPerDay);
    }

    /// <summary>As in <c>20150830T123600Z</c>.</summary>
    internal string Text { get; }

    /// <summary><see cref="Text"/> in UTF-8; its first eight bytes are the date.</summary>
    internal byte[] Utf8 { get; }

    internal ReadOnlySpan<byte> Date => Utf8.AsSpan(0, 8);

    /// <summary>The day's number; a derived key is good for one day.</summary>
    internal int Day { get; }

    internal bool IsFor(DateTimeOffset time) => _second == SecondOf(time);

    private static long SecondOf(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerSecond;
}
