using System.Text;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Json;

/// <summary>Maps whose keys are text. Each test has a thread of its own, and so keys of its own to share.</summary>
public class TextEntriesTests
{
    private const int ObjectHeader = 16;
    private const int ArrayHeader = 24;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    public void Entries_come_out_in_order_whether_or_not_the_keys_are_known(int count) => OnThreadOfItsOwn(() =>
    {
        var keys = Enumerable.Range(0, count).Select(index => $"key{index}").ToArray();
        for (var round = 0; round < 3; round++)
        {
            var map = Read(keys, round);

            Assert.Equal(count, map.Count);
            Assert.Equal(keys.Select((key, index) => KeyValuePair.Create(key, index + round)), map);
            Assert.Equal(keys, map.Keys);
            Assert.Equal(Enumerable.Range(round, count), map.Values);
            Assert.All(keys, (key, index) => Assert.Equal(index + round, map[key]));
            Assert.All(keys, key => Assert.True(map.ContainsKey(key)));
            Assert.False(map.ContainsKey("other"));
            Assert.False(map.TryGetValue("other", out _));
            Assert.Throws<KeyNotFoundException>(() => map["other"]);
            Assert.Throws<ArgumentNullException>(() => map.ContainsKey(null!));
            Assert.Throws<ArgumentNullException>(() => map.TryGetValue(null!, out _));
        }
    });

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(64)]
    public void A_map_with_the_keys_of_an_earlier_one_allocates_its_values_and_nothing_else(int count) => OnThreadOfItsOwn(() =>
    {
        var keys = Enumerable.Range(0, count).Select(index => Encoding.UTF8.GetBytes($"key{index}")).ToArray();

        Assert.Equal(
            ObjectHeader + (2 * IntPtr.Size) + ArrayHeader + Align(count * sizeof(int)),
            Allocations.Of(() => Read(keys)));
    });

    [Fact]
    public void Maps_with_the_same_keys_share_them() => OnThreadOfItsOwn(() =>
    {
        var first = Read(["id", "name"]);
        Read(["name", "id", "more"]);
        var second = Read(["id", "name"]);

        Assert.All(first.Keys.Zip(second.Keys), pair => Assert.Same(pair.First, pair.Second));
    });

    [Theory]
    [InlineData("a b c", "a b")]
    [InlineData("a b", "a b c")]
    [InlineData("a b c", "a c")]
    [InlineData("a b c", "c b a")]
    [InlineData("a b c", "b")]
    [InlineData("a b c|a x y", "a x")]
    [InlineData("a b c|a b x", "a b x")]
    [InlineData("a b c|x", "")]
    [InlineData("é ü|é", "é ü")]
    [InlineData("a b c d e f g h i j|j i h", "a b c d e f g h i j k")]
    public void Maps_that_differ_from_earlier_ones_have_just_their_own_entries(string earlier, string keys) => OnThreadOfItsOwn(() =>
    {
        foreach (var map in earlier.Split('|'))
        {
            Read(Words(map));
        }

        var expected = Words(keys).Select((key, index) => KeyValuePair.Create(key, index)).ToList();
        Assert.Equal(expected, Read(Words(keys)));
        Assert.Equal(expected, Read(Words(keys)));
    });

    [Theory]
    [InlineData("a a")]
    [InlineData("a b a")]
    [InlineData("a b a c")]
    public void The_last_of_several_entries_with_one_key_counts(string keys) => OnThreadOfItsOwn(() =>
    {
        Read(["a", "b"]);
        foreach (var map in new[] { Read(Words(keys)), Read(Words(keys)) })
        {
            Assert.Equal(Words(keys).Distinct(), map.Keys);
            Assert.Equal(Array.LastIndexOf(Words(keys), "a"), map["a"]);
        }
    });

    [Fact]
    public void More_kinds_of_maps_than_are_remembered_are_read_right() => OnThreadOfItsOwn(() =>
    {
        for (var round = 0; round < 3; round++)
        {
            for (var kind = 0; kind < 20; kind++)
            {
                string[] keys = [$"kind{kind}", "name", $"more{kind}"];
                Assert.Equal(keys, Read(keys).Keys);
            }
        }
    });

    [Fact]
    public void Long_keys_are_not_held_on_to() => OnThreadOfItsOwn(() =>
    {
        var key = new string('k', 129);

        Assert.NotSame(Read([key]).Keys.Single(), Read([key]).Keys.Single());
    });

    [Fact]
    public void Keys_of_large_maps_are_not_held_on_to() => OnThreadOfItsOwn(() =>
    {
        string[] keys = [.. Enumerable.Range(0, 65).Select(index => $"key{index}")];

        Assert.All(Read(keys).Keys.Zip(Read(keys).Keys), pair => Assert.NotSame(pair.First, pair.Second));
    });

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyDictionary<string, int> Read(string[] keys, int first = 0)
    {
        var entries = new JsonTextEntries<int>();
        for (var index = 0; index < keys.Length; index++)
        {
            entries.Add(Encoding.UTF8.GetBytes(keys[index]), first + index);
        }

        return entries.ToMap();
    }

    private static IReadOnlyDictionary<string, int> Read(byte[][] keys)
    {
        var entries = new JsonTextEntries<int>();
        for (var index = 0; index < keys.Length; index++)
        {
            entries.Add(keys[index], index);
        }

        return entries.ToMap();
    }

    private static int Align(int bytes) => (bytes + 7) / 8 * 8;

    private static void OnThreadOfItsOwn(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                test();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(failure).Throw();
        }
    }
}
