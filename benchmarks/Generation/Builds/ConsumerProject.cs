using System.Reflection;
using FreeTierGen.Benchmarks.Running;

namespace FreeTierGen.Benchmarks.Generation.Builds;

/// <summary>A small project in a folder of its own, which nothing of this repository reaches but its <c>global.json</c>.</summary>
internal sealed class ConsumerProject
{
    /// <summary>A project that builds this one several times.</summary>
    public const string Often = "Often.proj";

    private const string Model = "freetier-2023-09-07.json";

    private ConsumerProject(string name)
    {
        Directory = Path.Combine(Locations.Artifacts, "consumers", name);
        if (System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }

        System.IO.Directory.CreateDirectory(Path.Combine(Directory, "obj"));
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Directory.Build.rsp", "");
        Write(Often, """
            <Project DefaultTargets="Build">
              <ItemGroup>
                <Time Include="1;2;3;4;5" />
              </ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="Consumer.csproj" Targets="Rebuild" Properties="Time=%(Time.Identity)" />
              </Target>
            </Project>
            """);
    }

    /// <summary>Where it is.</summary>
    public string Directory { get; }

    /// <summary>A program that calls FreeTier by a client that is generated in the build, by what the package ships.</summary>
    public static ConsumerProject FreeTier()
    {
        var project = new ConsumerProject("freetier");
        project.WriteFreeTier($"""<SmithyModel Include="{Model}" Namespace="Acme.FreeTier" />{Analyzers()}""");
        File.Copy(Path.Combine(Locations.Repository, "models", Model), Path.Combine(project.Directory, Model));

        // Where and how NuGet has the props and targets of packages imported.
        var files = Path.Combine(Locations.Repository, "generator", "FreeTierGen.Generator", "build", "FreeTierGen.Generator");
        project.Write("obj/Consumer.csproj.package.g.props", $"""<Project><Import Project="{files}.props" /></Project>""");
        project.Write("obj/Consumer.csproj.package.g.targets", $"""<Project><Import Project="{files}.targets" /></Project>""");
        return project;
    }

    /// <summary>The same program with the generated files checked in.</summary>
    public static ConsumerProject FreeTierCheckedIn(ConsumerProject generated)
    {
        var project = new ConsumerProject("freetier-checked-in");
        project.WriteFreeTier("");
        project.TakeGeneratedFiles(generated);
        return project;
    }

    /// <summary>A program that writes two types as JSON by what System.Text.Json's own generator makes of them.</summary>
    public static ConsumerProject Json()
    {
        var project = new ConsumerProject("json");
        project.WriteJson("[JsonSerializable(typeof(Plan))]");
        return project;
    }

    /// <summary>The same program with the generated files checked in. Without the attribute that generator has nothing to do.</summary>
    public static ConsumerProject JsonCheckedIn(ConsumerProject generated)
    {
        var project = new ConsumerProject("json-checked-in");
        project.WriteJson("");
        project.TakeGeneratedFiles(generated);
        return project;
    }

    private void WriteFreeTier(string items)
    {
        WriteProject($"""<Reference Include="{Path.Combine(AppContext.BaseDirectory, "FreeTierGen.Runtime.dll")}" />{items}""");
        Write("Program.cs", """
            using Acme.FreeTier;

            using var client = new FreeTierClient(new FreeTierClientOptions { Region = "us-east-1" });
            var plan = await client.GetAccountPlanStateAsync();
            Console.WriteLine($"{plan.AccountPlanStatus}, {plan.AccountPlanRemainingCredits?.Amount} left");
            """);
    }

    private void WriteJson(string attribute)
    {
        WriteProject("");
        Write("Program.cs", $$"""
            using System.Text.Json;
            using System.Text.Json.Serialization;

            Console.WriteLine(JsonSerializer.Serialize(new Plan("FREE", new Amount(5, "USD")), PlanContext.Default.Plan));

            internal sealed record Plan(string Type, Amount Credits);

            internal sealed record Amount(decimal Value, string Unit);

            {{attribute}}
            internal sealed partial class PlanContext : JsonSerializerContext;
            """);
    }

    private void WriteProject(string items) => Write("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);

    private void TakeGeneratedFiles(ConsumerProject generated)
    {
        var output = Path.Combine(Directory, "Generated");
        BuildCommand.Prepare(generated, "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + output);
        if (!System.IO.Directory.Exists(output))
        {
            throw new SuiteFailedException($"Nothing was generated for the project in {generated.Directory}.");
        }
    }

    // What the package has in analyzers/dotnet/cs.
    private static string Analyzers()
    {
        var configuration = typeof(ConsumerProject).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var output = Path.Combine(Locations.Repository, "generator", "FreeTierGen.Generator", "bin", configuration, "netstandard2.0");
        string[] patterns = ["FreeTierGen.Generator.dll", "System.*.dll", "Microsoft.Bcl.*.dll"];
        var files = patterns.SelectMany(pattern => System.IO.Directory.EnumerateFiles(output, pattern));
        return string.Concat(files.Select(file => $"""<Analyzer Include="{file}" />"""));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(Directory, name), text);
}
