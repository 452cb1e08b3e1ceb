using System.Text;
using FreeTierGen.Runtime.Cbor;

namespace FreeTierGen.Runtime.Tests.Cbor;

public class CborReaderCollectionsTests
{
    [Theory]
    [InlineData("a26161016162820203")]
    [InlineData("bf61610161629f0203ffff")]
    [InlineData("bf61610161629f02f6f703ffff")] // null items
    [InlineData("a46163f6616101616282020361 64f7")] // null members
    [InlineData("a361610161628202036163c1f6")] // a null with a tag
    [InlineData("bf7f6161ff016162820203ff")] // a name in chunks
    [InlineData("d9d9f7a2d818616101 6162d818820203")] // tags everywhere
    [InlineData("b8026161016162820203")]
    public void Maps_and_lists_of_either_length_are_read(string hex)
    {
        hex = hex.Replace(" ", "");
        Assert.Equal("a=1;b=[2,3,]", CborBytes.Read(hex, ReadSample));
    }

    [Fact]
    public void Empty_maps_and_lists_are_read()
    {
        Assert.Equal("", CborBytes.Read("a0", ReadSample));
        Assert.Equal("", CborBytes.Read("bfff", ReadSample));
        Assert.Equal("b=[]", CborBytes.Read("a1616280", ReadSample));
        Assert.Equal("b=[]", CborBytes.Read("a161629fff", ReadSample));
    }

    [Fact]
    public void Sparse_maps_and_lists_keep_their_nulls()
    {
        var read = CborBytes.Read("a3616101 6162f6 6163f7".Replace(" ", ""), (ref CborReader reader) =>
        {
            var text = new StringBuilder();
            for (var left = reader.StartMap(); reader.NextSparseMember(ref left, out var name);)
            {
                text.Append(Encoding.UTF8.GetString(name)).Append(reader.TryReadNull() ? "null" : reader.ReadInt32().ToString("D")).Append(' ');
            }

            return text.ToString();
        });
        Assert.Equal("a1 bnull cnull ", read);

        var items = CborBytes.Read("9f01f6d9d9f7f602ff", (ref CborReader reader) =>
        {
            var list = new List<int?>();
            for (var left = reader.StartList(); reader.NextSparseItem(ref left);)
            {
                list.Add(reader.TryReadNull() ? null : reader.ReadInt32());
            }

            return list;
        });
        Assert.Equal([1, null, null, 2], items);
    }

    [Theory]
    [InlineData("80")]
    [InlineData("a161")]
    [InlineData("a16161")]
    [InlineData("a1616101ff", "Something follows")]
    [InlineData("a16162")]
    [InlineData("bf616101")]
    [InlineData("bf6161ff")] // a name without a value
    [InlineData("a161628202")]
    [InlineData("a161629f02")]
    [InlineData("a10101")] // a name that is no text
    [InlineData("ba7fffffff616101")] // more members than there are bytes
    [InlineData("bbffffffffffffffff")]
    [InlineData("a161629a7fffffff01")]
    [InlineData("bc")]
    [InlineData("ff")]
    [InlineData("")]
    public void What_is_no_map_is_an_error(string hex, string message = "")
        => Assert.Contains(message, Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, ReadSample)).Message, StringComparison.Ordinal);

    // Who makes room for as many as are named does so for no more than can follow.
    [Theory]
    [InlineData("a3616101")] // a member takes two bytes
    [InlineData("84616101")]
    public void What_can_not_follow_is_found_where_it_is_named(string hex)
        => Assert.StartsWith("The text ends within a value", Assert.Throws<CborFormatException>(() => CborBytes.Read(
            hex, (ref CborReader reader) => hex[0] == 'a' ? reader.StartMap() : reader.StartList())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("00")]
    [InlineData("1903e8")]
    [InlineData("3bffffffffffffffff")]
    [InlineData("430102 03")]
    [InlineData("5f41014102ff")]
    [InlineData("7f61616162ff")]
    [InlineData("7818000000000000000000000000000000000000000000000000")]
    [InlineData("83010203")]
    [InlineData("9f018202039f0405ffff")]
    [InlineData("bf6346756ef563416d7421ff")]
    [InlineData("a201020304")]
    [InlineData("a1f6f6")]
    [InlineData("c11a514b67b0")]
    [InlineData("d9d9f7d818a0")]
    [InlineData("f0")] // a simple value that has no meaning
    [InlineData("f8ff")]
    [InlineData("f97e00")]
    [InlineData("fa7f800000")]
    [InlineData("fb7ff0000000000000")]
    [InlineData("f7")]
    public void Whatever_is_not_known_is_passed_over(string hex)
        => Assert.Equal("a=1", CborBytes.Read("bf63666f6f" + hex.Replace(" ", "") + "616101ff", ReadSample));

    [Theory]
    [InlineData("ff")]
    [InlineData("fc")]
    [InlineData("f801")] // has to be one byte
    [InlineData("1e")]
    [InlineData("9f01")]
    [InlineData("bf01ff")]
    [InlineData("5f01ff")]
    [InlineData("5f")]
    [InlineData("62")]
    [InlineData("df")]
    [InlineData("c1")]
    [InlineData("9bffffffffffffffff")]
    public void What_is_no_CBOR_is_found_on_the_way(string hex)
        => Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) =>
        {
            reader.Skip();
            return true;
        }));

    [Fact]
    public void Depth_is_bounded_but_enough_for_DynamoDB()
    {
        Skip(Nested(256));
        Assert.Throws<CborFormatException>(() => Skip(Nested(257)));
        Assert.Throws<CborFormatException>(() => Skip(Enumerable.Repeat((byte)0x9F, 1_000_000).ToArray()));

        // Depth counts what is open, not what was.
        Skip([0x9F, .. Enumerable.Repeat((byte)0x80, 1000), 0xFF]);

        static byte[] Nested(int depth) => [.. Enumerable.Repeat((byte)0x81, depth), 0x00];

        static void Skip(byte[] bytes) => CborBytes.Read(bytes, (ref CborReader reader) =>
        {
            reader.Skip();
            return true;
        });
    }

    [Theory]
    [InlineData("9a7fffffff00")]
    [InlineData("9b000000010000000000")]
    [InlineData("ba000000020000")]
    public void A_count_that_can_not_be_is_refused_before_anybody_makes_room_for_it(string hex)
        => Assert.Throws<CborFormatException>(() => CborBytes.Read(hex, (ref CborReader reader) => hex[0] == '9' ? reader.StartList() : reader.StartMap()));

    [Fact]
    public void The_error_of_a_second_union_member_has_a_place()
        => Assert.Equal(
            "A union has exactly one member, but another one follows (byte 1).",
            CborBytes.Read("01", (ref CborReader reader) =>
            {
                reader.Skip();
                return reader.SeveralUnionMembers().Message;
            }));

    private static string ReadSample(ref CborReader reader)
    {
        var text = new List<string>();
        for (var left = reader.StartMap(); reader.NextMember(ref left, out var name);)
        {
            if (name.SequenceEqual("a"u8))
            {
                text.Add("a=" + reader.ReadInt32());
            }
            else if (name.SequenceEqual("b"u8))
            {
                var items = "";
                for (var itemsLeft = reader.StartList(); reader.NextItem(ref itemsLeft);)
                {
                    items += reader.ReadInt32() + ",";
                }

                text.Add("b=[" + items + "]");
            }
            else
            {
                reader.Skip();
            }
        }

        return string.Join(';', text);
    }
}
