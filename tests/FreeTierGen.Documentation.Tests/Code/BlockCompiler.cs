using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FreeTierGen.Documentation.Tests.Code;

/// <summary>Compiles a block as what it is: a program or types, else members of a class.</summary>
internal static class BlockCompiler
{
    // What a project has by its SDK and its references, and what blocks have at hand that are about a part of a program.
    private const string Surroundings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Acme.FreeTier;
        global using FreeTierGen.Runtime;
        global using FreeTierGen.Runtime.AwsCredentials;
        global using FreeTierGen.Runtime.AwsSdk;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using static Surroundings;

        internal static class Surroundings
        {
            internal static HostApplicationBuilder builder = Host.CreateApplicationBuilder();
            internal static IServiceCollection services = new ServiceCollection();
            internal static IConfiguration configuration = new ConfigurationBuilder().Build();
            internal static IFreeTierClient freeTier = new FreeTierClient();
            internal static CancellationToken cancellationToken = CancellationToken.None;
        }

        internal sealed class Audit : DelegatingHandler;
        """;

    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly SyntaxTree SurroundingTree = CSharpSyntaxTree.ParseText(Surroundings, Language);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    // CS0168: blocks show which exceptions there are, and use none. CS1701, CS1702: whether versions of assemblies meet is the build's business.
    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.ConsoleApplication)
        .WithNullableContextOptions(NullableContextOptions.Enable)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
        .WithSpecificDiagnosticOptions(new[] { "CS0168", "CS1701", "CS1702" }.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    /// <summary>The errors and warnings of a block; those with the fewest where it may be several things.</summary>
    public static IReadOnlyList<Diagnostic> Compile(string text)
    {
        var whole = Compile(CSharpSyntaxTree.ParseText(text, Language));
        if (whole.Count == 0)
            return whole;

        var members = Compile(CSharpSyntaxTree.ParseText($"internal partial class Fragment\n{{\n#line 1\n{text}\n}}", Language));
        return members.Count < whole.Count ? members : whole;
    }

    private static List<Diagnostic> Compile(SyntaxTree tree)
    {
        var isProgram = tree.GetCompilationUnitRoot().Members.Any(static member => member is GlobalStatementSyntax);
        var compilation = CSharpCompilation.Create(
            "Block", [SurroundingTree, tree], References, Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })];
    }
}
