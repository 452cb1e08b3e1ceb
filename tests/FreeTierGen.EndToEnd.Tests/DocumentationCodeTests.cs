namespace FreeTierGen.EndToEnd.Tests;

/// <summary>The C# of the documentation compiles, against the client that the README generates.</summary>
public sealed class DocumentationCodeTests
{
    // What is left out of blocks that are not the whole program. CS0168: they show which exceptions there are, and use none.
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <NoWarn>$(NoWarn);CS0168</NoWarn>
            <RunAnalyzers>false</RunAnalyzers>
          </PropertyGroup>
          <ItemGroup>
            <Using Include="Acme.FreeTier" />
            <Using Include="Microsoft.Extensions.Configuration" />
            <Using Include="Microsoft.Extensions.DependencyInjection" />
            <Using Include="Microsoft.Extensions.Hosting" />
            <Using Include="FreeTierGen.Runtime" />
            <Using Include="FreeTierGen.Runtime.AwsSdk" />
            <SmithyModel Include="../../models/freetier-2023-09-07.json" Namespace="Acme.FreeTier" />
            <PackageReference Include="Microsoft.Extensions.Hosting" />
            <PackageReference Include="NSubstitute" />
            <PackageReference Include="OpenTelemetry.Extensions.Hosting" />
            <ProjectReference Include="../../runtime/FreeTierGen.Runtime/FreeTierGen.Runtime.csproj" />
            <ProjectReference Include="../../runtime/FreeTierGen.Runtime.Testing/FreeTierGen.Runtime.Testing.csproj" />
            <ProjectReference Include="../../runtime/FreeTierGen.Runtime.AwsSdk/FreeTierGen.Runtime.AwsSdk.csproj" />
            <ProjectReference Include="../../runtime/FreeTierGen.Runtime.DependencyInjection/FreeTierGen.Runtime.DependencyInjection.csproj" />
          </ItemGroup>
        </Project>
        """;

    // What blocks have at hand that are about a part of a program.
    private const string Surroundings =
        """
        internal static class Program
        {
            internal static string[] args = [];
            internal static HostApplicationBuilder builder = Host.CreateApplicationBuilder();
            internal static IServiceCollection services = new ServiceCollection();
            internal static IConfiguration configuration = new ConfigurationBuilder().Build();
        }

        internal sealed class Audit : DelegatingHandler;
        """;

    [Fact]
    public async Task Each_block_compiles()
    {
        var blocks = CodeBlock.All().ToList();
        var code = blocks.Where(static block => block.Language == "csharp").ToList();
        Assert.NotEmpty(code);
        Assert.DoesNotContain(blocks, static block => block.Language.ToLowerInvariant() is "cs" or "c#");

        using var project = new ScratchProject("Documentation");
        await project.WriteAsync("Documentation.csproj", Project);
        await project.WriteAsync("Surroundings.cs", Surroundings);
        for (var index = 0; index < code.Count; index++)
        {
            await project.WriteAsync($"Block{index}.cs", Source(code[index], index));
        }

        await project.BuildAsync();
    }

    // Just one file of a project can have statements of its own, so each block becomes a method. Errors name the page and its line.
    private static string Source(CodeBlock block, int index)
    {
        var lines = block.Text.Split('\n');
        var usings = lines.TakeWhile(static line => line.Length == 0 || (line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal))).Count();
        return $$"""
            #line {{block.Line}} "{{block.Path}}"
            {{string.Join('\n', lines[..usings])}}
            using static Program;
            internal static class Block{{index}}
            {
                internal static async Task RunAsync()
                {
            #line {{block.Line + usings}} "{{block.Path}}"
            {{string.Join('\n', lines[usings..])}}
                    await Task.CompletedTask;
                }
            }
            """;
    }
}
