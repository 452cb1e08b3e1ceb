namespace FreeTierGen.Package.Tests;

/// <summary>Each way in which a stranger's project uses the packages: it builds without a warning, and its program works.</summary>
[Collection(FeedDefinition.Name)]
public sealed class ConsumerTests(Feed feed)
{
    [Fact]
    public void A_console_program_needs_one_package_and_one_item()
    {
        using var stranger = Console("console");

        Assert.Equal(Programs.Output, stranger.Builds().RunsProgram());
    }

    [Fact]
    public void A_program_gets_the_client_of_a_library()
    {
        using var stranger = new Stranger(feed)
            .Project("Library/Library.csproj", Programs.Model + feed.Reference(), output: "Library")
            .Write("Library/freetier.json", Stranger.FreeTier)
            .Write("Library/Dashboard.cs", Programs.Call)
            .Project("Program/Program.csproj", """<ProjectReference Include="../Library/Library.csproj" />""")
            .Write("Program/Program.cs", Programs.Main);

        Assert.Equal(Programs.Output, stranger.Builds("Program").RunsProgram("Program"));
    }

    [Fact]
    public void A_web_service_registers_the_client_that_its_configuration_describes()
    {
        using var stranger = new Stranger(feed)
            .Project("Web.csproj", Programs.Model + feed.Reference() + feed.DependencyInjectionReference(), sdk: "Microsoft.NET.Sdk.Web")
            .Write("freetier.json", Stranger.FreeTier)
            .Write("Dashboard.cs", Programs.Call)
            .Write("Program.cs", """
                var builder = WebApplication.CreateBuilder(args);
                builder.Configuration["ServiceClients:FreeTier:Region"] = "eu-west-1";
                builder.Services.AddFreeTierClient(builder.Configuration.GetSection("ServiceClients:FreeTier"));
                var app = builder.Build();
                app.MapGet("/", Stranger.Dashboard.DescribeAsync);
                app.Services.GetRequiredService<Acme.FreeTier.IFreeTierClient>();
                Console.WriteLine(app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Acme.FreeTier.FreeTierClientOptions>>().Value.Region);
                """);

        Assert.Equal("eu-west-1", stranger.Builds().RunsProgram());
    }

    [Fact]
    public void An_older_framework_and_language_without_conveniences_is_enough()
    {
        using var stranger = new Stranger(feed)
            .Project(
                "Program.csproj",
                Programs.Model + feed.Reference(),
                "<LangVersion>12</LangVersion><Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings><RollForward>Major</RollForward>",
                framework: "net8.0")
            .Write("freetier.json", Stranger.FreeTier)
            .Write("Dashboard.cs", Programs.Call)
            .Write("Program.cs", Programs.Main);

        Assert.Equal(Programs.Output, stranger.Builds().RunsProgram());
    }

    [Fact]
    public void Versions_can_be_kept_in_one_place()
    {
        using var stranger = new Stranger(feed)
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="FreeTierGen.Generator" Version="{feed.Version}" /></ItemGroup>
                </Project>
                """)
            .Project("Program.csproj", Programs.Model + """<PackageReference Include="FreeTierGen.Generator" />""")
            .Write("freetier.json", Stranger.FreeTier)
            .Write("Dashboard.cs", Programs.Call)
            .Write("Program.cs", Programs.Main);

        Assert.Equal(Programs.Output, stranger.Builds().RunsProgram());
    }

    [Fact]
    public void Two_models_by_a_glob_below_a_path_of_any_characters_are_two_clients()
    {
        using var stranger = new Stranger(feed, "my müller projekt 日本")
            .Project("Program.csproj", """<SmithyModel Include="modèles d'ici/*.json" Namespace="Acme.{Service}" />""" + feed.Reference())
            .Write("modèles d'ici/freetier.json", Stranger.FreeTier)
            .Write("modèles d'ici/other.json", Stranger.FreeTier
                .Replace("com.amazonaws.freetier", "com.acme.other", StringComparison.Ordinal)
                .Replace("\"sdkId\": \"FreeTier\"", "\"sdkId\": \"Other\"", StringComparison.Ordinal))
            .Write("Dashboard.cs", Programs.Call)
            .Write("Program.cs", "_ = new Acme.Other.OtherClientOptions();\n" + Programs.Main);

        Assert.Equal(Programs.Output, stranger.Builds().RunsProgram());
    }

    [Theory]
    [InlineData("4.14.0")]
    [InlineData("5.9.0")]
    public void Compilers_of_several_years_load_the_generator(string version)
    {
        using var stranger = Console("compiler");
        stranger.Project("Program.csproj", Programs.Model + feed.Reference() + $"""<PackageReference Include="Microsoft.Net.Compilers.Toolset" Version="{version}" PrivateAssets="all" />""", "<LangVersion>12</LangVersion>");

        Assert.Equal(Programs.Output, stranger.Builds().RunsProgram());
    }

    private Stranger Console(string name) => new Stranger(feed, name)
        .Project("Program.csproj", Programs.Model + feed.Reference())
        .Write("freetier.json", Stranger.FreeTier)
        .Write("Dashboard.cs", Programs.Call)
        .Write("Program.cs", Programs.Main);
}
