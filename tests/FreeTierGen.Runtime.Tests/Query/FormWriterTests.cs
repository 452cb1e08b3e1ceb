using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using FreeTierGen.Runtime.Query;
using FreeTierGen.Runtime.Tests.Json;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Tests.Query;

public class FormWriterTests
{
    private delegate void Writing(ref FormWriter form);

    public static TheoryData<string> Texts => new()
    {
        "", "a", "hello there", " %:/?#[]@!$&'()*+,;=\U0001F639", "-._~", "größer €", "a\r\nb", "\0\u007F\u0080", "%41", new string('x', 20_000),
        new string('ü', 20_000), string.Concat(Enumerable.Repeat("a b\U0001F600", 5000)),
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Values_are_encoded_as_Uri_does_it(string text)
    {
        var output = new StingyOutput();
        var form = new FormWriter(output, "Action=A"u8);
        form.Write("Text"u8, text);
        form.WriteBlob("Blob"u8, Encoding.UTF8.GetBytes(text));
        form.Finish();
        Assert.Equal(
            "Action=A&Text=" + Uri.EscapeDataString(text) + "&Blob=" + Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
            Encoding.ASCII.GetString(output.Written));
    }

    [Fact]
    public void Simple_values_are_written()
    {
        var instant = DateTimeOffset.Parse("2015-01-25T08:00:00.1239Z", CultureInfo.InvariantCulture);
        Assert.Equal(
            "Action=A&B=true&N=-10&D=0.8&F=1.1&X=NaN&Y=-Infinity&E=1E%2B30&I=100000000000000000000&Z=1.50&"
            + "T1=2015-01-25T08%3A00%3A00.123Z&T2=Sun%2C%2025%20Jan%202015%2008%3A00%3A00%20GMT&T3=1422172800.123",
            Write((ref FormWriter form) =>
            {
                form.Write("B"u8, true);
                form.Write("N"u8, -10);
                form.Write("D"u8, 0.8);
                form.Write("F"u8, 1.1f);
                form.Write("X"u8, double.NaN);
                form.Write("Y"u8, float.NegativeInfinity);
                form.Write("E"u8, 1e30);
                form.Write("I"u8, BigInteger.Pow(10, 20));
                form.Write("Z"u8, BigDecimal.Parse("1.50"));
                form.Write("T1"u8, instant, TimestampFormat.DateTime);
                form.Write("T2"u8, instant, TimestampFormat.HttpDate);
                form.Write("T3"u8, instant, TimestampFormat.EpochSeconds);
            }));
    }

    [Fact]
    public void Names_of_nested_members_begin_with_where_they_stand()
        => Assert.Equal(
            "Action=A&Nested.StringArg=foo&Nested.RecursiveArg.StringArg=baz&Top=1&ListArg.member.1=a&ListArg.member.2=b&Empty=&"
            + "Complex.member.1.Hi=x&MapArg.entry.1.key=k&MapArg.entry.1.value=v",
            Write((ref FormWriter form) =>
            {
                var nested = form.Push("Nested"u8);
                form.Write("StringArg"u8, "foo");
                var recursive = form.Push("RecursiveArg"u8);
                form.Write("StringArg"u8, "baz");
                form.Pop(recursive);
                form.Pop(nested);
                form.Write("Top"u8, 1);

                var list = form.Push("ListArg.member"u8);
                var number = 0;
                List<string> items = ["a", "b"];
                foreach (var item in items)
                {
                    var itemMark = form.Push(++number);
                    form.Write(""u8, item);
                    form.Pop(itemMark);
                }

                form.Pop(list);
                form.WriteEmpty("Empty"u8);

                var complex = form.Push("Complex.member"u8);
                form.Push(1);
                form.Write("Hi"u8, "x");
                form.Pop(complex);

                var map = form.Push("MapArg.entry"u8);
                form.Push(1);
                form.Write("key"u8, "k");
                form.Write("value"u8, "v");
                form.Pop(map);
            }));

    [Fact]
    public void Deep_and_long_names_are_written_whole()
    {
        var expected = "Members.";
        var text = Write((ref FormWriter form) =>
        {
            var all = form.Push("Members"u8);
            for (var i = 1; i <= 200; i++)
            {
                form.Push("Member"u8);
                form.Push(i);
            }

            form.Write("Last"u8, "x");
            form.Pop(all);
            form.Write("First"u8, "y");
        });
        for (var i = 1; i <= 200; i++)
        {
            expected += "Member." + i + ".";
        }

        Assert.Equal("Action=A&" + expected + "Last=x&First=y", text);
    }

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    public void Depth_is_bounded(int levels, bool isWritten)
    {
        var exception = Record.Exception(() => Write((ref FormWriter form) =>
        {
            for (var level = 0; level < levels; level++)
            {
                form.Push("A"u8);
            }
        }));

        Assert.Equal(isWritten ? null : typeof(RequestSerializationException), exception?.GetType());
    }

    [Fact]
    public void What_stands_beside_each_other_is_no_depth()
        => Assert.EndsWith("&Items.5000=", Write((ref FormWriter form) =>
        {
            var items = form.Push("Items"u8);
            for (var number = 1; number <= 5000; number++)
            {
                var item = form.Push(number);
                form.WriteEmpty(default);
                form.Pop(item);
            }

            form.Pop(items);
        }), StringComparison.Ordinal);

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
        => Assert.Equal("Action=A&T=a%EF%BF%BDb%EF%BF%BD", Write((ref FormWriter form) => form.Write("T"u8, "a\uD83Db\uDE00")));

    [Fact]
    public void A_form_may_begin_with_its_first_entry()
    {
        var output = new ArrayBufferWriter<byte>();
        var form = new FormWriter(output, default);
        form.Write("A"u8, "1");
        form.Write("B"u8, "2");
        form.Finish();
        Assert.Equal("A=1&B=2", Encoding.ASCII.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Nothing_is_allocated_but_the_output()
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        var blob = new byte[5000];
        var least = long.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            output.ResetWrittenCount();
            var form = new FormWriter(output, "Action=A&Version=1"u8);
            form.Push("Filters.member"u8);
            form.Push(1);
            form.Write("Name"u8, "größer & \U0001F600");
            form.Write("Ratio"u8, 0.1);
            form.WriteBlob("Blob"u8, blob);
            form.Write("At"u8, DateTimeOffset.UnixEpoch, TimestampFormat.DateTime);
            form.Finish();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static string Write(Writing write)
    {
        var output = new StingyOutput();
        var form = new FormWriter(output, "Action=A"u8);
        write(ref form);
        form.Finish();
        return Encoding.ASCII.GetString(output.Written);
    }

    [Fact]
    public void What_says_nothing_is_refused_but_where_it_is_only_compared()
    {
        Assert.Throws<ArgumentNullException>(() => new FormWriter(new ArrayBufferWriter<byte>(), default).Write("a"u8, null!));
        Assert.Throws<ArgumentException>(() => new FormWriter(new ArrayBufferWriter<byte>(), default).WriteEnum("a"u8, ""));
        Assert.Throws<ArgumentException>(() => new FormWriter(new ArrayBufferWriter<byte>(), default).WriteUnknownUnionMember());
        Assert.Equal("a=", FormText.Of("", static (ref FormWriter form, string value) => form.WriteEnum("a"u8, value)));
        Assert.Equal("unknown=", FormText.Of("", static (ref FormWriter form, string _) => form.WriteUnknownUnionMember()));
        Assert.Equal("", FormText.Of("", static (ref FormWriter form, string _) => form.WriteEmpty(""u8)));
        Assert.Equal("", FormText.Of("", static (ref FormWriter _, string _) => { }));
    }

    [Fact]
    public void A_value_that_holds_itself_is_not_written_for_ever()
        => Assert.Throws<RequestSerializationException>(() => FormText.Of(0, Deepen));

    private static void Deepen(ref FormWriter form, int level)
    {
        var mark = form.Push("a"u8);
        Deepen(ref form, level + 1);
        form.Pop(mark);
    }
}
