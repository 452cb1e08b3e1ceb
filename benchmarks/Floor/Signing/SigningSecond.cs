using System.Text;

namespace FreeTierGen.Benchmarks.Floor.Signing;

/// <summary>What signatures of one second share.</summary>
internal sealed class SigningSecond(long number, string text, SigningDay day)
{
    /// <summary>Seconds since the year 1.</summary>
    public long Number { get; } = number;

    /// <summary>The value of <c>X-Amz-Date</c>.</summary>
    public string Text { get; } = text;

    public byte[] Utf8 { get; } = Encoding.ASCII.GetBytes(text);

    public SigningDay Day { get; } = day;

    /// <summary>The string to sign, up to the canonical request's hash.</summary>
    public byte[] StringStart { get; } = Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256\n{text}\n{day.Scope}\n");
}
