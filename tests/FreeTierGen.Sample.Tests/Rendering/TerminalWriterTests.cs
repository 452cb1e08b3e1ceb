using FreeTier.Account;
using FreeTier.Client;
using FreeTier.Rendering;
using FreeTier.Terminals;
using FreeTierGen.Sample.Tests.Account;
using Spectre.Console.Rendering;

namespace FreeTierGen.Sample.Tests.Rendering;

public class TerminalWriterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(200)]
    public void The_dashboard_fits_the_terminal_and_shows_every_value(int width)
    {
        string output = Write(TestTerminal.Interactive(width), color: false, StatusReport.Build(Snapshot(), new Layout(width), Now, all: true));

        Assert.All(output.Split('\n'), line => Assert.InRange(new Segment(line.TrimEnd('\r')).CellCount(), 0, width));
        Assert.DoesNotContain('\u001b', output);
        string joined = string.Concat(output.Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("AmazonElasticComputeCloud", joined, StringComparison.Ordinal);
        Assert.Contains("d622f48bf4014286a2686ab10cacfb2e", output, StringComparison.Ordinal);
        Assert.Contains("EXCEEDED", output, StringComparison.Ordinal);
        Assert.Contains('█', output);
    }

    [Fact]
    public void Tables_have_no_empty_lines_at_their_edges()
    {
        string output = Write(TestTerminal.Interactive(), color: false, StatusReport.Build(Snapshot(), new Layout(80), Now, all: true));

        Assert.DoesNotContain("\n\n\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_never_broken()
    {
        string address = "https://example.com/" + new string('x', 100);

        string output = Write(TestTerminal.Interactive(), color: false, [new AddressBlock(address)]);

        Assert.Equal(address + Environment.NewLine, output);
    }

    [Fact]
    public void Text_of_the_service_is_neither_markup_nor_escape_sequence()
    {
        string output = Write(TestTerminal.Interactive(), color: false, [new TextBlock("[red]a[/] \u001b[31mb [b")]);

        Assert.Equal("[red]a[/]  [31mb [b" + Environment.NewLine, output);
    }

    [Fact]
    public void A_terminal_that_knows_no_block_characters_gets_none()
    {
        var terminal = new Terminal { In = TextReader.Null, Out = new StringWriter(), Error = new StringWriter(), OutIsInteractive = true };

        string output = Write(terminal, color: false, StatusReport.Build(Snapshot(), new Layout(80), Now, all: true));

        Assert.DoesNotContain(output, c => c is >= '\u2500' and <= '\u259f');
    }

    private static string Write(Terminal terminal, bool color, IReadOnlyList<Block> report)
    {
        new TerminalWriter(terminal, color).Write(report);
        return terminal.Out.ToString()!;
    }

    private static AccountSnapshot Snapshot() => new(
        new GetAccountPlanStateResponse
        {
            AccountId = "210987654321",
            AccountPlanType = AccountPlanType.Free,
            AccountPlanStatus = AccountPlanStatus.Active,
            AccountPlanRemainingCredits = new MonetaryAmount { Amount = 137.5, Unit = CurrencyCode.Usd },
            AccountPlanExpirationDate = Now.AddDays(40),
        },
        [
            new ActivitySummary
            {
                ActivityId = "d622f48bf4014286a2686ab10cacfb2e",
                Title = "Create a database and connect to it from your own computer with a certificate that you trust",
                Status = ActivityStatus.InProgress,
                Reward = new ActivityReward.Credit(new MonetaryAmount { Amount = 20, Unit = CurrencyCode.Usd }),
            },
            new ActivitySummary
            {
                ActivityId = "00000000000000000000000000000000",
                Title = "アカウントの設定を確認する",
                Status = ActivityStatus.Completed,
                Reward = new ActivityReward.Unknown("voucher"),
            },
        ],
        [
            OfferUsageTests.Offer("Amazon Elastic Compute Cloud", 800, 1200, 750),
            OfferUsageTests.Offer("Amazon Simple Storage Service", 1, 2, 750),
        ]);
}
