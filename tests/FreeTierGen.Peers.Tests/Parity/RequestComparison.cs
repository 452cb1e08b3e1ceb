using System.Globalization;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>Two requests on the wire, part by part. Those that are not equal must be choices of the official client.</summary>
internal static class RequestComparison
{
    /// <summary>Fails where the requests differ in more than the choices.</summary>
    /// <returns>The choices that were seen.</returns>
    public static IReadOnlyCollection<OfficialChoice> AssertSame(WireRequest official, WireRequest generated, IReadOnlyList<OfficialChoice> choices)
    {
        var expected = RequestParts.Of(official);
        var actual = RequestParts.Of(generated);
        var seen = new List<OfficialChoice>();
        foreach (var choice in choices)
        {
            if (!IsSeen(choice, expected.GetValueOrDefault(choice.Part), actual.GetValueOrDefault(choice.Part)))
                continue;

            seen.Add(choice);
            expected.Remove(choice.Part);
            actual.Remove(choice.Part);
        }

        if (Differences(expected, actual) is { Length: > 0 } differences)
            Assert.Fail(string.Join("\n", differences));
        AssertOfOneForm(official, generated);
        AssertSignedAlike(official, generated, seen);
        return seen;
    }

    private static bool IsSeen(OfficialChoice choice, string? official, string? generated) => choice.Kind switch
    {
        ChoiceKind.OwnValue => official is not null && generated is not null && official != generated,
        ChoiceKind.OfficialOnly => official is not null && generated is null,
        ChoiceKind.GeneratedOnly => official is null && generated is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    private static string[] Differences(SortedDictionary<string, string> official, SortedDictionary<string, string> generated) =>
    [
        .. official.Keys.Union(generated.Keys)
            .Select(name => (Name: name, Official: official.GetValueOrDefault(name, "(not sent)"), Generated: generated.GetValueOrDefault(name, "(not sent)")))
            .Where(part => part.Official != part.Generated)
            .Select(part => $"{part.Name}\n  official:  {part.Official}\n  generated: {part.Generated}"),
    ];

    private static void AssertOfOneForm(WireRequest official, WireRequest generated)
    {
        foreach (var request in new[] { official, generated })
        {
            Assert.True(Guid.TryParseExact(request["amz-sdk-invocation-id"], "D", out _));
            Assert.Matches("^[a-z-]+/[0-9.]+ ua/2\\.1 ([^ ]+ )*m/[A-Za-z,]*E", request["user-agent"]);
            if (request.Find("content-length") is { } length)
                Assert.Equal(request.Body.Length, int.Parse(length, CultureInfo.InvariantCulture));
        }
    }

    // The same key, day, region and service; and all that both send alike is signed by both or by neither.
    private static void AssertSignedAlike(WireRequest official, WireRequest generated, IReadOnlyList<OfficialChoice> choices)
    {
        if (official.Find("authorization") is null && generated.Find("authorization") is null)
            return;

        var chosen = choices.Where(choice => choice.Part.StartsWith("header ", StringComparison.Ordinal)).Select(choice => choice.Part["header ".Length..]).ToList();
        var expected = Authorization(official);
        var actual = Authorization(generated);
        Assert.Equal(expected.Credential, actual.Credential);
        Assert.Equal(expected.SignedHeaders.Except(chosen), actual.SignedHeaders.Except(chosen));
        Assert.Equal(64, actual.Signature.Length);
    }

    private static (string Credential, string[] SignedHeaders, string Signature) Authorization(WireRequest request)
    {
        var value = request["authorization"];
        var parts = value["AWS4-HMAC-SHA256 ".Length..].Split(", ");
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=", value, StringComparison.Ordinal);
        return (Part(parts[0], "Credential"), Part(parts[1], "SignedHeaders").Split(';'), Part(parts[2], "Signature"));
    }

    private static string Part(string part, string name)
    {
        Assert.StartsWith(name + "=", part, StringComparison.Ordinal);
        return part[(name.Length + 1)..];
    }
}
