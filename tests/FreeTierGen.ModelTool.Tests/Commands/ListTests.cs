namespace FreeTierGen.ModelTool.Tests.Commands;

public sealed class ListTests
{
    [Fact]
    public async Task A_folder_lists_its_models_with_their_versions_the_newest_first()
    {
        using var place = new Workplace()
            .Write("source/models/lending/service/2027-05-01/lending-2027-05-01.json", "{}")
            .Write("source/models/weather.json", """{ "smithy": "2.0" }""")
            .Write("source/package.json", "{}")
            .Write("source/license-checker.json", "{}")
            .Write("source/bin/old-2020-01-01.json", "{}");

        var result = (await place.RunOnSourceAsync("list")).Succeeded();

        Assert.Equal("lending\t2027-05-01, 2026-01-31\nweather\n", result.Output);
    }

    [Fact]
    public async Task A_part_of_the_name_narrows_the_list()
    {
        using var place = new Workplace().Write("source/models/other-2026-01-31.json", "{}");

        Assert.Equal("lending\t2026-01-31\n", (await place.RunOnSourceAsync("list", "LEND")).Succeeded().Output);
    }

    [Fact]
    public async Task Nothing_found_is_told_with_what_was_perhaps_meant()
    {
        using var place = new Workplace();
        var result = await place.RunOnSourceAsync("list", "lednign");

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Contains("Did you mean lending?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_get_JSON()
    {
        using var place = new Workplace();
        var json = (await place.RunOnSourceAsync("list", "--json")).Succeeded().Json;

        Assert.Equal(("../source", null, "lending", "2026-01-31"), ((string?)json["source"], (string?)json["commit"], (string?)json["services"]![0]!["name"], (string?)json["services"]![0]!["versions"]![0]));
    }

    [Fact]
    public async Task The_source_is_named_by_option_else_environment_else_project_else_what_projects_share()
    {
        using var place = new Workplace()
            .Write("a/one-2026-01-01.json", "{}")
            .Write("b/two-2026-01-01.json", "{}")
            .Write("Desk/c/three-2026-01-01.json", "{}")
            .Write("d/four-2026-01-01.json", "{}")
            .Write("Directory.Build.props", "<Project><PropertyGroup><SmithyModelSource>d</SmithyModelSource></PropertyGroup></Project>");
        Assert.Equal("four\t2026-01-01\n", (await place.RunAsync("list")).Succeeded().Output);

        place.Write("Desk/Desk.csproj", "<Project><PropertyGroup><SmithyModelSource>c</SmithyModelSource></PropertyGroup></Project>");
        Assert.Equal("three\t2026-01-01\n", (await place.RunAsync("list")).Succeeded().Output);

        place.SetVariable("SMITHY_MODEL_SOURCE", "../b");
        Assert.Equal("two\t2026-01-01\n", (await place.RunAsync("list")).Succeeded().Output);

        Assert.Equal("one\t2026-01-01\n", (await place.RunAsync("list", "--source", "../a")).Succeeded().Output);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_wrong_usage()
    {
        using var place = new Workplace();

        (await place.RunAsync("list", "--source", "nowhere")).Failed(2, "'nowhere'");
        (await place.RunAsync("list", "--source", "ftp://example.com/")).Failed(2, "neither");
        (await place.RunAsync("list", "--source", "https://github.com/aws")).Failed(2, "OWNER/NAME");
        var secret = (await place.RunAsync("list", "--source", "https://me:swordfish@example.com/")).Failed(2, "user or password");
        Assert.DoesNotContain("swordfish", secret.Error, StringComparison.Ordinal);
        secret = (await place.RunAsync("list", "--source", "https://example.com/index.json?key=swordfish")).Failed(2, "a query");
        Assert.DoesNotContain("swordfish", secret.Error, StringComparison.Ordinal);
    }
}
