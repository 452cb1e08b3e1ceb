using System.Text;
using FreeTierGen.Reliability.Tests.Wire;

namespace FreeTierGen.Reliability.Tests.Subjects;

/// <summary>Everything that faults are tried on: each form of calls with each kind of operation.</summary>
internal static class SubjectList
{
    private const string Id = "entry-1";
    private static readonly WireFormat Json = new JsonWire();
    private static readonly WireFormat Events = new EventWire();

    /// <summary>The subjects, by form and kind.</summary>
    public static IReadOnlyList<Subject> All { get; } =
    [
        .. AwsJson(), .. RestJson(), .. Cbor(), .. RestXml(), .. Uploads(), .. Downloads(), .. EventStreams(),
    ];

    private static IEnumerable<Subject> AwsJson()
    {
        yield return Of(Kind.Harmless, async (c, w) => w.Finish((await c.ReadAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
        yield return Of(Kind.Token, async (c, w) => w.Finish((await c.BookAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
        yield return Of(Kind.Plain, async (c, w) => w.Finish((await c.PayAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));

        static Subject Of(Kind kind, Func<Acme.Rpc.LedgerClient, Work, Task> call) =>
            new Subject<Acme.Rpc.LedgerClient>("awsJson", kind, Json, set => new(With(new Acme.Rpc.LedgerClientOptions(), set)), call);
    }

    private static IEnumerable<Subject> RestJson()
    {
        yield return Rest("REST JSON", Kind.Harmless, Json, async (c, w) => w.Finish((await c.ReadAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
        yield return Rest("REST JSON", Kind.Token, Json, async (c, w) => w.Finish((await c.BookAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
        yield return Rest("REST JSON", Kind.Plain, Json, async (c, w) => w.Finish((await c.PayAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
    }

    private static IEnumerable<Subject> Cbor()
    {
        yield return Of(Kind.Harmless, async (c, w) => w.Finish((await c.ReadAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
        yield return Of(Kind.Token, async (c, w) => w.Finish((await c.BookAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
        yield return Of(Kind.Plain, async (c, w) => w.Finish((await c.PayAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));

        static Subject Of(Kind kind, Func<Acme.Cbor.LedgerClient, Work, Task> call) =>
            new Subject<Acme.Cbor.LedgerClient>("CBOR", kind, new CborWire(), set => new(With(new Acme.Cbor.LedgerClientOptions(), set)), call);
    }

    private static IEnumerable<Subject> RestXml()
    {
        yield return Of(Kind.Harmless, async (c, w) => w.Finish((await c.ReadAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
        yield return Of(Kind.Token, async (c, w) => w.Finish((await c.BookAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));
        yield return Of(Kind.Plain, async (c, w) => w.Finish((await c.PayAsync(new() { Id = Id, Data = w.Content }, w.Token)).Text));

        static Subject Of(Kind kind, Func<Acme.Xml.LedgerClient, Work, Task> call) =>
            new Subject<Acme.Xml.LedgerClient>("XML", kind, new XmlWire(), set => new(With(new Acme.Xml.LedgerClientOptions(), set)), call);
    }

    private static IEnumerable<Subject> Uploads()
    {
        yield return Rest("stream up", Kind.Harmless, Json, async (c, w) => w.Finish(Count((await c.ReplaceAsync(new() { Id = Id, Content = Open(w) }, w.Token)).Count))) with { StreamsInput = true };
        yield return Rest("stream up", Kind.Token, Json, async (c, w) => w.Finish(Count((await c.DepositAsync(new() { Id = Id, Content = Open(w) }, w.Token)).Count))) with { StreamsInput = true };
        yield return Rest("stream up", Kind.Plain, Json, async (c, w) => w.Finish(Count((await c.AppendAsync(new() { Id = Id, Content = Open(w) }, w.Token)).Count))) with { StreamsInput = true };
    }

    private static IEnumerable<Subject> Downloads()
    {
        yield return Down(Kind.Harmless, async (c, w) =>
        {
            using var output = await c.FetchAsync(new() { Id = Id }, w.Token);
            await ReadAsync(output.Content, w);
        });
        yield return Down(Kind.Token, async (c, w) =>
        {
            using var output = await c.DrawAsync(new() { Id = Id }, w.Token);
            await ReadAsync(output.Content, w);
        });
        yield return Down(Kind.Plain, async (c, w) =>
        {
            using var output = await c.TakeAsync(new() { Id = Id }, w.Token);
            await ReadAsync(output.Content, w);
        });

        static Subject<Acme.Rest.LedgerClient> Down(Kind kind, Func<Acme.Rest.LedgerClient, Work, Task> call) =>
            Rest("stream down", kind, Json, call) with { StreamsOutput = true, HasBody = false };
    }

    private static IEnumerable<Subject> EventStreams()
    {
        yield return Down(Kind.Harmless, async (c, w) =>
        {
            using var output = await c.FollowAsync(new() { Id = Id }, w.Token);
            await ReadEventsAsync(output.News, w);
        });
        yield return Down(Kind.Token, async (c, w) =>
        {
            using var output = await c.AwaitAsync(new() { Id = Id }, w.Token);
            await ReadEventsAsync(output.News, w);
        });
        yield return Down(Kind.Plain, async (c, w) =>
        {
            using var output = await c.TailAsync(new() { Id = Id }, w.Token);
            await ReadEventsAsync(output.News, w);
        });
        yield return Rest("events up", Kind.Plain, Json, SubmitAsync) with { StreamsInput = true, SendsEvents = true };

        static Subject<Acme.Rest.LedgerClient> Down(Kind kind, Func<Acme.Rest.LedgerClient, Work, Task> call) =>
            Rest("events down", kind, Events, call) with { StreamsOutput = true, HasBody = false };
    }

    private static Subject<Acme.Rest.LedgerClient> Rest(string form, Kind kind, WireFormat wire, Func<Acme.Rest.LedgerClient, Work, Task> call) =>
        new Subject<Acme.Rest.LedgerClient>(form, kind, wire, set => new(With(new Acme.Rest.LedgerClientOptions(), set)), call);

    private static TOptions With<TOptions>(TOptions options, Action<ClientOptions> configure)
        where TOptions : ClientOptions
    {
        configure(options);
        return options;
    }

    private static MemoryStream Open(Work work) => new(work.Content, writable: false);

    private static string? Count(int? count) => count is null ? null : WireFormat.Text;

    private static async Task ReadAsync(Stream stream, Work work)
    {
        work.BeginToRead();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, work.Token);
        work.Finish(Encoding.UTF8.GetString(copy.ToArray()));
    }

    private static async Task ReadEventsAsync(IAsyncEnumerable<Acme.Rest.News> events, Work work)
    {
        work.BeginToRead();
        string? last = null;
        await foreach (var one in events.WithCancellation(work.Token))
            last = one is Acme.Rest.News.Entry entry ? entry.Value.Text : last;
        work.Finish(last);
    }

    private static async Task SubmitAsync(Acme.Rest.LedgerClient client, Work work) =>
        work.Finish(Count((await client.SubmitAsync(new() { Id = Id, Orders = OrdersOf(work) }, work.Token)).Count));

    private static async IAsyncEnumerable<Acme.Rest.Orders> OrdersOf(Work work)
    {
        for (var part = 0; part < 3; part++)
        {
            await Task.Yield();
            yield return new Acme.Rest.Orders.Entry(new() { Data = work.Content });
        }
    }
}
