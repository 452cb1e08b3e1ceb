using System.Text;
using System.Text.Json;
using FreeTierGen.Benchmarks.Serialization;
using FreeTierGen.Runtime.Json;

namespace FreeTierGen.Benchmarks.Tests.Serialization;

/// <summary>What the contenders write.</summary>
internal static class WrittenText
{
    public delegate ReadOnlySpan<byte> Written();

    public static void AssertAlike(Func<int> generated, Func<int> peer, Written written)
    {
        var length = generated();
        var text = Encoding.UTF8.GetString(written());
        Assert.Equal(length, written().Length);
        Assert.NotEqual("{}", text);

        Assert.Equal(length, peer());
        Assert.Equal(Encoding.UTF8.GetString(written()), text);
    }

    public static string Of<T>(T value, JsonWriting<T> write)
    {
        var output = new JsonOutput();
        output.Write(value, write);
        return Encoding.UTF8.GetString(output.Written);
    }

    public static string Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var output = new JsonOutput();
        output.Write(value, write);
        return Encoding.UTF8.GetString(output.Written);
    }
}
