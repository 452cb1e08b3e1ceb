using System.Text;
using FreeTierGen.Testing.EventStreams;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.Conformance.Tests.Fuzzing;

/// <summary>Changes streams of events: their bytes, and what messages say under checksums that are right.</summary>
internal static class EventMutator
{
    private static readonly string[] Names = [":message-type", ":event-type", ":exception-type", ":content-type", ":error-code", ":error-message", "x", ""];

    private static readonly object[] Values =
    [
        true, (sbyte)-1, short.MaxValue, int.MinValue, long.MaxValue, Array.Empty<byte>(), "", "event", "exception", "error", "initial-response", "nonesuch", "application/json",
        "application/cbor", "text/plain", new string('x', 4000), DateTimeOffset.UnixEpoch, Guid.Empty,
    ];

    /// <summary>A changed answer to the same operation.</summary>
    public static AnswerInput Mutate(IReadOnlyList<AnswerSeed> seeds, Random random)
    {
        var seed = seeds[random.Next(seeds.Count)];
        var body = random.Next(3) == 0 ? ByteMutator.Mutate(seed.Answer.Body, random) : WithMessages(seed.Answer.Body, random);
        return new AnswerInput(seed, seed.Answer with { Body = body });
    }

    private static byte[] WithMessages(byte[] body, Random random)
    {
        List<EventMessage> messages;
        try
        {
            messages = [.. EventMessage.ReadAll(body)];
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or ArgumentException or OverflowException)
        {
            // Some cases are of streams that are broken already.
            return ByteMutator.Mutate(body, random);
        }

        for (var changes = 1 + random.Next(3); changes > 0; changes--)
        {
            var at = random.Next(messages.Count);
            switch (random.Next(6))
            {
                case 0:
                    messages.Insert(random.Next(messages.Count + 1), messages[at]);
                    break;
                case 1:
                    messages[at] = messages[at] with { Payload = AnswerMutator.WithNodes(messages[at].Payload, random) };
                    break;
                case 2:
                    messages[at] = messages[at] with { Payload = ByteMutator.Mutate(messages[at].Payload, random) };
                    break;
                default:
                    messages[at] = messages[at] with { Headers = WithHeader(messages[at].Headers, random) };
                    break;
            }
        }

        byte[] bytes = [.. messages.SelectMany(message => message.ToBytes())];
        return random.Next(8) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    private static Dictionary<string, object> WithHeader(IReadOnlyDictionary<string, object> headers, Random random)
    {
        var copy = headers.ToDictionary(StringComparer.Ordinal);
        var names = copy.Keys.ToList();
        var name = names.Count > 0 && random.Next(3) != 0 ? names[random.Next(names.Count)] : Names[random.Next(Names.Length)];
        switch (random.Next(4))
        {
            case 0:
                copy.Remove(name);
                break;
            case 1 when copy.GetValueOrDefault(name) is string text:
                copy[name] = Encoding.Latin1.GetString(ByteMutator.Mutate(Encoding.Latin1.GetBytes(text), random));
                break;
            default:
                copy[name] = Values[random.Next(Values.Length)];
                break;
        }

        return copy;
    }
}
