using FreeTier.Terminals;

namespace FreeTierGen.Sample.Tests.Terminals;

public class ConfirmationTests
{
    [Theory]
    [InlineData("y\n", true)]
    [InlineData(" YES \n", true)]
    [InlineData("n\n", false)]
    [InlineData("\n", false)]
    [InlineData("yup\n", false)]
    [InlineData("", false)]
    public async Task Only_a_yes_is_a_yes(string typed, bool expected)
    {
        Terminal terminal = TestTerminal.Interactive(input: new StringReader(typed));

        Assert.Equal(expected, await Confirmation.AskAsync(terminal, "Really?", CancellationToken.None));
        Assert.Equal("Really? [y/N] ", terminal.Error.ToString());
        Assert.Equal("", terminal.Out.ToString());
    }

    [Fact]
    public async Task Ctrl_C_is_no_answer()
    {
        using var never = new NeverAnswers();
        using var pressed = new CancellationTokenSource();
        Task<bool> asking = Confirmation.AskAsync(TestTerminal.Interactive(input: never), "Really?", pressed.Token);

        await pressed.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void It_takes_someone_who_sees_the_question_and_can_answer(bool canType, bool sees, bool possible)
    {
        var terminal = new Terminal
        {
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            InIsInteractive = canType,
            ErrorIsInteractive = sees,
        };

        Assert.Equal(possible, Confirmation.IsPossible(terminal));
    }

    private sealed class NeverAnswers : TextReader
    {
        private readonly ManualResetEventSlim _answer = new();

        public override string? ReadLine()
        {
            _answer.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _answer.Set();
            base.Dispose(disposing);
        }
    }
}
