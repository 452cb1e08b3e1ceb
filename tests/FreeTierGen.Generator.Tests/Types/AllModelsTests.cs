using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Types;

public class AllModelsTests
{
    // What is not supported yet says so; patterns that can't be enforced are information.
    private static readonly string[] Expected = ["FTG0015", "FTG0019", "FTG0020", "FTG0021"];

    /// <summary>The models whose shapes are the oddest, one at a time; all at once takes minutes.</summary>
    [SkippableTheory]
    [InlineData("dynamodb-2012-08-10")]
    [InlineData("s3-2006-03-01")]
    [InlineData("iam-2010-05-08")]
    [InlineData("mediaconvert-2017-08-29")]
    [InlineData("glacier-2012-06-01")]
    public void Models_compile_without_warnings(string name)
    {
        var run = ModelDriver.Run(ConformanceData.ReadText("models", name + ".json"), ("Namespace", "Acme.Service"));
        Assert.Null(run.Exception);
        Assert.All(run.Diagnostics, diagnostic => Assert.Contains(diagnostic.Id, Expected));
        Assert.Empty(run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(10));
        Assert.NotEmpty(run.FileNames);
    }
}
