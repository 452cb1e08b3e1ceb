using System.Text.Json;
using FreeTierGen.Runtime.Json;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Json;

public class CollectionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Items_come_out_in_order_and_nothing_but_the_result_is_allocated(int count)
    {
        Assert.Equal(Enumerable.Range(0, count).Select(i => (long)i), Gather(count));
        Assert.Equal(count == 0 ? 0 : (8 * count) + 24, Allocations.Of(() => Gather(count)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(100)]
    public void Entries_come_out_and_nothing_but_the_dictionary_is_allocated(int count)
    {
        var keys = Enumerable.Range(0, count).Select(i => $"k{i}").ToArray();
        var entries = GatherEntries(keys);

        Assert.Equal(Allocations.Of(() => GC.KeepAlive(new Dictionary<string, int>(count))), Allocations.Of(() => GatherEntries(keys)));
        Assert.Equal(count, entries.Count);
        Assert.All(keys, key => Assert.Equal(key, $"k{entries[key]}"));
    }

    [Fact]
    public void The_last_of_several_entries_with_one_key_counts()
    {
        var entries = new JsonEntries<string, int>();
        entries.Add("a", 1);
        entries.Add("a", 2);

        Assert.Equal(2, Assert.Single(entries.ToDictionary()).Value);
    }

    [Fact]
    public void Keys_that_are_no_text_are_kept_unless_they_become_the_same()
    {
        var one = new JsonTextEntries<int>();
        one.Add([(byte)'k', 0xFF], 1);
        one.Add("k"u8, 2);

        Assert.Equal(1, one.ToMap()["k\uFFFD"]);
        Assert.Throws<JsonException>(() =>
        {
            var two = new JsonTextEntries<int>();
            two.Add([0xFF], 1);
            two.Add([0xFE], 2);
            return two.ToMap();
        });
    }

    [Fact]
    public void Pooled_memory_does_not_keep_items_alive()
    {
        var weak = Drop();
        GC.Collect();

        Assert.False(weak.IsAlive);

        static WeakReference Drop()
        {
            var item = new object();
            var items = new JsonItems<object>();
            items.Add(item);
            Assert.Same(item, Assert.Single(items.ToArray()));
            return new WeakReference(item);
        }
    }

    private static long[] Gather(int count)
    {
        var items = new JsonItems<long>();
        for (var i = 0; i < count; i++)
        {
            items.Add(i);
        }

        return items.ToArray();
    }

    private static Dictionary<string, int> GatherEntries(string[] keys)
    {
        var entries = new JsonEntries<string, int>();
        for (var i = 0; i < keys.Length; i++)
        {
            entries.Add(keys[i], i);
        }

        return entries.ToDictionary();
    }
}
