using Microsoft.CodeAnalysis;

namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>The C# on the pages compiles without a warning, against the packages and the client of Free Tier.</summary>
public sealed class CSharpTests
{
    [Fact]
    public void Each_block_compiles()
    {
        var blocks = Page.BlocksIn("csharp").Where(static block => block.Source.Length == 0).ToList();

        Assert.NotEmpty(blocks);
        Findings.AssertNone(blocks.SelectMany(static block => BlockCompiler.Compile(block.Text).Select(problem => $"{block.Page.Name}({block.Line + Line(problem)}): {problem.GetMessage(null)}")));
    }

    private static int Line(Diagnostic problem) => problem.Location.GetMappedLineSpan().StartLinePosition.Line;
}
