using System.Text;
using FreeTierGen.Conformance.Tests.Messages;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Conformance.Tests.Fuzzing;

/// <summary>Changes answers: their bodies at the level of bytes and at that of nodes, and what is before them.</summary>
internal static class AnswerMutator
{
    private static readonly int[] Codes = [200, 201, 204, 206, 299, 400, 403, 404, 413, 418, 429, 500, 501, 503, 599];

    private static readonly string[] Names =
    [
        "Content-Type", "X-Amzn-Errortype", "x-amzn-query-error", "x-amz-retry-after", "smithy-protocol", "x-amzn-requestid", "Content-Encoding",
        "x-amz-checksum-crc32", "x-amz-checksum-sha256", "x-amz-crc32", "Content-MD5", "X-Foo", "X-Header", "x-amz-error-type",
    ];

    private static readonly string[] Values =
    [
        "", " ", ",", "\"", "\\", "a,b", "\"a\",\"b", "true", "NaN", "1", "-1", "1e309", "99999999999999999999", "application/json", "application/xml", "application/cbor",
        "text/html", "gzip", "AAAAAA==", "=", "Fri, 31 Feb 2020 99:00:00 GMT", "9999-99-99T99:99:99Z", "rpc-v2-cbor", "aws.protocoltests#X:http://x/", "Foo;Sender", ";", "é\u0001",
    ];

    /// <summary>A changed answer to the same operation.</summary>
    public static AnswerInput Mutate(IReadOnlyList<AnswerSeed> seeds, Random random)
    {
        var seed = seeds[random.Next(seeds.Count)];
        var answer = seed.Answer;
        if (random.Next(8) == 0)
        {
            // What another operation would have been answered.
            answer = answer with { Body = seeds[random.Next(seeds.Count)].Answer.Body };
        }

        answer = random.Next(5) switch
        {
            0 => WithHeaders(answer, random),
            1 or 2 => answer with { Body = ByteMutator.Mutate(answer.Body, random) },
            _ => answer with { Body = WithNodes(answer.Body, random) },
        };
        return new AnswerInput(seed, random.Next(10) == 0 ? answer with { Code = Codes[random.Next(Codes.Length)] } : answer);
    }

    /// <summary>Other bytes of the same form. Forms are told apart by how they begin: a case of an error states no media type.</summary>
    public static byte[] WithNodes(byte[] body, Random random) => body switch
    {
        [(byte)'{' or (byte)'[' or (byte)'"', ..] => JsonMutator.Mutate(body, random),
        [(byte)'<', ..] => XmlMutator.Mutate(body, random),
        [>= 0x80, ..] => CborMutator.Mutate(body, random),
        _ => ByteMutator.Mutate(body, random),
    };

    private static StatedAnswer WithHeaders(StatedAnswer answer, Random random)
    {
        var headers = answer.Headers.ToList();
        var at = headers.Count == 0 ? -1 : random.Next(headers.Count);
        switch (random.Next(4))
        {
            case 0 when at >= 0:
                headers.RemoveAt(at);
                break;
            case 1 when at >= 0:
                headers[at] = KeyValuePair.Create(headers[at].Key, Values[random.Next(Values.Length)]);
                break;
            case 2 when at >= 0:
                headers[at] = KeyValuePair.Create(headers[at].Key, Encoding.Latin1.GetString(ByteMutator.Mutate(Encoding.Latin1.GetBytes(headers[at].Value), random)));
                break;
            default:
                headers.Add(KeyValuePair.Create(at >= 0 && random.Next(2) == 0 ? headers[at].Key : Names[random.Next(Names.Length)], Values[random.Next(Values.Length)]));
                break;
        }

        // A line break can't be in a header that has come over the wire.
        return answer with
        {
            Headers = [.. headers.Select(header => KeyValuePair.Create(header.Key, header.Value.Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ')))],
        };
    }
}
