using System.Text;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Emit;
using FreeTierGen.Generator.Pipeline;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Tests.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FreeTierGen.Generator.Tests.Pipeline;

public sealed class InternalErrorTests
{
    [Fact]
    [Covers("FTG0001")]
    public void A_failure_of_the_generator_is_reported_on_the_model_and_not_thrown()
    {
        var item = new ModelItem(new FailingText(), "Acme", "", [], "", "", "");

        var result = ModelGeneration.Run(item, CancellationToken.None);

        var diagnostic = Assert.Single(result.Diagnostics).ToDiagnostic();
        DiagnosticAssert.At(diagnostic, "FTG0001", DiagnosticSeverity.Error, "InvalidOperationException: it broke in two lines (at ", "/failing.json", 1, 1);
        Assert.Contains("please report it", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(result.Files);
    }

    [Fact]
    public void Cancellation_is_no_failure()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var item = new ModelItem(new CancelledText(), "Acme", "", [], "", "", "");

        Assert.ThrowsAny<OperationCanceledException>(() => ModelGeneration.Run(item, cancelled.Token));
    }

    [Fact]
    public void A_spec_without_an_emitter_fails_loudly()
        => Assert.Contains(
            nameof(UnknownSpec),
            Assert.Throws<InvalidOperationException>(() => FileEmitter.Emit(new UnknownSpec())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_description_is_one_line()
        => Assert.Equal("InvalidOperationException: a b", InternalErrors.Describe(new InvalidOperationException("a\r\nb.")));

    private sealed record UnknownSpec() : FileSpec("Unknown.g.cs", "Acme", "public");

    private sealed class FailingText : AdditionalText
    {
        public override string Path => "/failing.json";

        public override SourceText? GetText(CancellationToken cancellationToken = default)
            => throw new InvalidOperationException("it broke\nin two lines.");
    }

    private sealed class CancelledText : AdditionalText
    {
        public override string Path => "/cancelled.json";

        public override SourceText? GetText(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return SourceText.From("", Encoding.UTF8);
        }
    }
}
