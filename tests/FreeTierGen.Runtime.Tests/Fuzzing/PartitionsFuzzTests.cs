using System.Text;
using FreeTierGen.Runtime.Endpoints;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Runtime.Tests.Fuzzing;

/// <summary>Whatever a file of partitions says: partitions in which regions are found, or the documented exception.</summary>
public sealed class PartitionsFuzzTests
{
    private const string Sound = """
        {
          "version": "1.1",
          "partitions": [
            {
              "id": "aws",
              "outputs": { "name": "aws", "dnsSuffix": "amazonaws.com", "dualStackDnsSuffix": "api.aws", "implicitGlobalRegion": "us-east-1", "supportsFIPS": true, "supportsDualStack": true },
              "regionRegex": "^(us|eu|ap)\\-\\w+\\-\\d+$",
              "regions": { "us-east-1": { "description": "A place." }, "aws-global": {} }
            },
            {
              "id": "aws-other",
              "outputs": { "name": "aws-other", "dnsSuffix": "other.test", "dualStackDnsSuffix": "other.test", "implicitGlobalRegion": "xx-1", "supportsFIPS": false, "supportsDualStack": false },
              "regionRegex": "^xx\\-(a|b)*\\-\\d+$",
              "regions": {}
            }
          ]
        }
        """;

    private static readonly byte[] Json = Encoding.UTF8.GetBytes(Sound);

    [Fact]
    public void The_file_that_others_descend_from_is_sound() => Assert.Equal("aws-other", Partitions.Parse(Sound).Find("xx-ab-1").Name);

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
        => Assert.Contains("not Unicode", Assert.Throws<FormatException>(() => Partitions.Parse(Sound.Replace("xx-1", "\\ud800", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    // .NET makes a kilobyte of each character of a pattern, and files have as many patterns as they like.
    [Fact]
    public Task Any_file_has_partitions_or_is_refused()
        => new Fuzzer(new MemoryBound(512 * 1024, 4000)).ProveAsync(
            2500,
            random => new FuzzInput("partitions", random.Next(2) == 0 ? ByteMutator.Mutate(Json, random) : JsonMutator.Mutate(Json, random)),
            input =>
            {
                try
                {
                    var partitions = Partitions.Parse(input.Text);
                    return partitions.Find("us-east-1") is not null && partitions.Find("xx-" + new string('a', 40) + "!") is not null && partitions.Find("nowhere") is not null
                        ? null
                        : "There is no partition.";
                }
                catch (FormatException exception)
                {
                    return exception.Message.Length > 0 ? null : "The exception says nothing.";
                }
            });
}
