using System.Text;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Json;

/// <summary>Reading allocates what the caller gets back, writing nothing. Counted, not timed.</summary>
public class AllocationTests
{
    private const string Probe = """
        #nullable enable
        using System;
        using System.Buffers;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using Acme.Serialization;
        using FreeTierGen.Runtime;
        using FreeTierGen.Runtime.Json;

        namespace Acme;

        internal static class Probe
        {
            public static Action Reading(byte[] json) => () => GC.KeepAlive(ReadOnce(json));

            // What the same answer costs when it is put together by hand.
            public static Action ByHand(byte[] json)
            {
                var read = ReadOnce(json);
                return () => GC.KeepAlive(Copy(read));
            }

            private static ListAccountActivitiesResponse Copy(ListAccountActivitiesResponse read)
            {
                var items = new ActivitySummary[read.Activities.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    var activity = read.Activities[i];
                    items[i] = new ActivitySummary
                    {
                        ActivityId = new string(activity.ActivityId.AsSpan()),
                        Title = new string(activity.Title.AsSpan()),
                        Reward = activity.Reward is ActivityReward.Credit { Value: var credit }
                            ? new ActivityReward.Credit(new MonetaryAmount { Amount = credit.Amount, Unit = credit.Unit })
                            : activity.Reward,
                        Status = activity.Status,
                    };
                }

                return new ListAccountActivitiesResponse { Activities = items, NextToken = new string(read.NextToken.AsSpan()) };
            }

            public static Action Writing(int values)
            {
                var request = new GetFreeTierUsageRequest
                {
                    MaxResults = 10,
                    Filter = new()
                    {
                        Or = [.. Enumerable.Range(0, values).Select(i => new Expression
                        {
                            Dimensions = new() { Key = Dimension.Service, Values = ["Amazon Simple Storage Service"], MatchOptions = [MatchOption.Contains] },
                        })],
                    },
                };
                var buffer = new ArrayBufferWriter<byte>(1 << 20);
                return () => WriteOnce(buffer, request);
            }

            private static void WriteOnce(ArrayBufferWriter<byte> buffer, GetFreeTierUsageRequest request)
            {
                buffer.ResetWrittenCount();
                var writer = new JsonWriter(buffer);
                GetFreeTierUsageRequestJson.Write(ref writer, request);
                writer.Flush();
            }

            private static ListAccountActivitiesResponse ReadOnce(byte[] json)
            {
                var reader = new Utf8JsonReader(json);
                reader.Read();
                return ListAccountActivitiesResponseJson.Read(ref reader, ResponseMetadata.None);
            }
        }
        """;

    private static readonly GeneratedAssembly Generated =
        GeneratedAssembly.Load(File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json")), Probe);

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Reading_allocates_the_answer_and_nothing_else(int count)
    {
        var activity = """{"activityId":"d622f48bf4014286a2686ab10cacfb2e","title":"Try something","reward":{"credit":{"amount":20,"unit":"USD"}},"status":"NOT_STARTED","unknown":{"a":[1]}}""";
        var json = Encoding.UTF8.GetBytes($$"""{"activities":[{{string.Join(',', Enumerable.Repeat(activity, count))}}],"nextToken":"token"}""");

        Assert.Equal(
            Allocations.Of(Generated.Method<Func<byte[], Action>>("Acme.Probe", "ByHand")(json)),
            Allocations.Of(Generated.Method<Func<byte[], Action>>("Acme.Probe", "Reading")(json)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Writing_allocates_nothing(int values)
        => Assert.Equal(0, Allocations.Of(Generated.Method<Func<int, Action>>("Acme.Probe", "Writing")(values)));
}
