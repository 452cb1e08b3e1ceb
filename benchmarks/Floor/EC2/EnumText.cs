using System.Text;

namespace FreeTierGen.Benchmarks.Floor.EC2;

/// <summary>The values of enums that nearly every instance has, as strings that are there already.</summary>
internal static class EnumText
{
    public static string Of(ReadOnlySpan<byte> utf8) => utf8.Length switch
    {
        3 when utf8.SequenceEqual("ebs"u8) => "ebs",
        3 when utf8.SequenceEqual("hvm"u8) => "hvm",
        3 when utf8.SequenceEqual("xen"u8) => "xen",
        5 when utf8.SequenceEqual("arm64"u8) => "arm64",
        7 when utf8.SequenceEqual("running"u8) => "running",
        7 when utf8.SequenceEqual("default"u8) => "default",
        8 when utf8.SequenceEqual("attached"u8) => "attached",
        8 when utf8.SequenceEqual("disabled"u8) => "disabled",
        9 when utf8.SequenceEqual("t4g.small"u8) => "t4g.small",
        _ => Encoding.UTF8.GetString(utf8),
    };
}
