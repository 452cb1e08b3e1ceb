using FreeTierGen.ModelTool.Storage;

namespace FreeTierGen.ModelTool.Tests.Commands;

public sealed class AddTests
{
    [Fact]
    public async Task A_model_comes_with_its_licence_its_origin_and_the_item()
    {
        using var place = new Workplace();

        var result = (await place.RunOnSourceAsync("add", "lending")).Succeeded();

        Assert.Equal(LendingModel.Text, place.Read("Desk/models/" + LendingModel.FileName));
        Assert.Equal("Do as you please.\n", place.Read("Desk/models/LICENSE.txt"));
        Assert.Equal(Workplace.ProjectWithModel, place.Read("Desk/Desk.csproj"));
        var locked = Assert.Single(LockFile.Load(place.PathOf("Desk/models")).Models);
        Assert.Equal(("lending", "2026-01-31", "acme.lending#Lending", "../../source"), (locked.Name, locked.Version, locked.Service, locked.Source));
        Assert.Equal(("models/lending/service/2026-01-31/lending-2026-01-31.json", "LICENSE.txt", null), (locked.Address, locked.Licence, locked.Notice));
        Assert.Equal(LockFile.DigestOf(LendingModel.Bytes), locked.Sha256);
        Assert.Contains("dotnet add package FreeTierGen.Generator", result.Output, StringComparison.Ordinal);
        Assert.Equal(["Desk/Desk.csproj", "Desk/models/LICENSE.txt", "Desk/models/lending-2026-01-31.json", "Desk/models/smithy-models.lock"], place.Snapshot().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Adding_it_again_changes_nothing()
    {
        using var place = new Workplace();
        await place.RunOnSourceAsync("add", "lending");
        var before = place.Snapshot();

        var result = (await place.RunOnSourceAsync("add", "lending", "--json")).Succeeded();

        Assert.Equal(before, place.Snapshot());
        Assert.Equal(("present", "present", null), ((string?)result.Json["model"], (string?)result.Json["item"], (string?)result.Json["namespace"]));
    }

    [Fact]
    public async Task A_newer_text_waits_for_update()
    {
        using var place = new Workplace();
        await place.RunOnSourceAsync("add", "lending");
        var before = place.Snapshot();
        place.Publish(model => model.RemoveOperation("LendBook"));

        var result = (await place.RunOnSourceAsync("add", "lending")).Succeeded();

        Assert.Contains("'smithy-model update lending'", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public async Task A_file_that_was_changed_is_replaced_by_force_only()
    {
        using var place = new Workplace();
        place.Write("Desk/models/" + LendingModel.FileName, "mine");
        var before = place.Snapshot();

        (await place.RunOnSourceAsync("add", "lending")).Failed(2, "--force");
        Assert.Equal(before, place.Snapshot());

        var result = (await place.RunOnSourceAsync("add", "lending", "--force", "--json")).Succeeded();
        Assert.Equal("replaced", (string?)result.Json["model"]);
        Assert.Equal(LendingModel.Text, place.Read("Desk/models/" + LendingModel.FileName));
    }

    [Fact]
    public async Task Folder_namespace_and_project_can_be_named()
    {
        using var place = new Workplace()
            .Write("Other Desk/a.csproj", Workplace.Project)
            .Write("Other Desk/b.csproj", Workplace.Project);

        (await place.RunOnSourceAsync("add", "lending", "--project", "../Other Desk")).Failed(2, "a.csproj, b.csproj");
        (await place.RunOnSourceAsync("add", "lending", "--project", "../Other Desk/b.csproj", "--output", "50% d'ici;&", "--namespace", "Acme.{Service}")).Succeeded();

        Assert.Contains("""<SmithyModel Include="50%25 d&apos;ici%3B&amp;/lending-2026-01-31.json" Namespace="Acme.{Service}" />""", place.Read("Other Desk/b.csproj"), StringComparison.Ordinal);
        Assert.Equal(LendingModel.Text, place.Read("Other Desk/50% d'ici;&/" + LendingModel.FileName));
        (await place.RunOnSourceAsync("add", "lending", "--namespace", "not a namespace")).Failed(2, "'not a namespace'");
    }

    [Theory]
    [InlineData("my-desk.2nd.csproj", "", "my_desk._2nd.Lending")]
    [InlineData("Desk.csproj", "<RootNamespace>Acme.Front</RootNamespace>", "Acme.Front.Lending")]
    [InlineData("Desk.csproj", "<RootNamespace>$(Company).Front</RootNamespace>", "Desk.Lending")]
    [InlineData("class.csproj", "", "_class.Lending")]
    public async Task The_namespace_is_below_the_projects(string file, string property, string expected)
    {
        using var place = new Workplace().Write("Place/" + file, $"<Project><PropertyGroup>{property}</PropertyGroup></Project>");

        var result = (await place.RunOnSourceAsync("add", "lending", "--project", "../Place", "--json")).Succeeded();

        Assert.Equal(expected, (string?)result.Json["namespace"]);
    }

    [Fact]
    public async Task A_pattern_that_covers_the_model_is_enough()
    {
        using var place = new Workplace(Workplace.Project.Replace("</PropertyGroup>", "</PropertyGroup>\n  <ItemGroup><SmithyModel Include=\"models/*.json\" Namespace=\"Acme.{Service}\" /></ItemGroup>", StringComparison.Ordinal));
        var project = place.Read("Desk/Desk.csproj");

        var result = (await place.RunOnSourceAsync("add", "lending", "--json")).Succeeded();

        Assert.Equal("present", (string?)result.Json["item"]);
        Assert.Equal(project, place.Read("Desk/Desk.csproj"));
    }

    [Fact]
    public async Task A_project_that_MSBuild_refuses_stays_as_it_is_and_nothing_is_left_behind()
    {
        using var place = new Workplace("<Project><ItemGroup><SmithyModel Include=\"$([Nonsense]::Nothing())/*.json\" /></ItemGroup></Project>");
        var before = place.Snapshot();

        (await place.RunOnSourceAsync("add", "lending")).Failed(1, "MSBuild");

        Assert.Equal(before, place.Snapshot());
        Assert.False(Directory.Exists(place.PathOf("Desk/models")));
    }

    [Theory]
    [InlineData("ledning", null, "Did you mean lending?")]
    [InlineData("lend", null, "Did you mean lending?")]
    [InlineData("astronomy", null, "'smithy-model list'")]
    [InlineData("lending", "2020", "It has: 2027-05-01, 2027-01-31, 2026-01-31.")]
    [InlineData("lending", "2027", "can mean several versions of lending: 2027-05-01, 2027-01-31.")]
    public async Task A_name_or_version_that_is_not_there_or_not_clear_is_wrong_usage(string name, string? version, string message)
    {
        using var place = new Workplace().Publish(_ => { }, "2027-01-31").Publish(_ => { }, "2027-05-01");
        var before = place.Snapshot();

        (await place.RunOnSourceAsync(version is null ? ["add", name] : ["add", name, "--version", version])).Failed(2, message);

        Assert.Equal(before, place.Snapshot());
    }

    [Theory]
    [InlineData(null, "2027-05-01")]
    [InlineData("2026", "2026-01-31")]
    [InlineData("2027-01-31", "2027-01-31")]
    public async Task The_newest_version_is_taken_where_none_is_named(string? version, string expected)
    {
        using var place = new Workplace().Publish(_ => { }, "2027-01-31").Publish(_ => { }, "2027-05-01");

        var result = (await place.RunOnSourceAsync(version is null ? ["add", "lending", "--json"] : ["add", "lending", "--json", "--version", version])).Succeeded();

        Assert.Equal(expected, (string?)result.Json["version"]);
        Assert.True(place.Exists($"Desk/models/lending-{expected}.json"));
    }

    [Fact]
    public async Task Another_version_of_a_model_that_is_there_is_a_matter_for_update()
    {
        using var place = new Workplace();
        await place.RunOnSourceAsync("add", "lending");
        place.Publish(_ => { }, "2027-01-31");

        (await place.RunOnSourceAsync("add", "lending")).Failed(2, "smithy-model update lending --version 2027-01-31");
    }

    [Theory]
    [InlineData("", "line 1, column 1: FTG")]
    [InlineData("<html>", "line 1, column 1: FTG")]
    [InlineData("[]", "FTG")]
    [InlineData("""{ "smithy": "2.0", "shapes": {} }""", "FTG")]
    [InlineData("""{ "smithy": "3.0" }""", "FTG")]
    [InlineData("""{ "swagger": "2.0" }""", "FTG")]
    public async Task What_is_no_model_is_not_added(string text, string message)
    {
        using var place = new Workplace().Write("source/models/lending/service/2026-01-31/" + LendingModel.FileName, text);
        var before = place.Snapshot();

        (await place.RunOnSourceAsync("add", "lending")).Failed(1, "no model that a client can be generated from", message);

        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public async Task Of_several_services_one_is_chosen()
    {
        using var place = new Workplace().Publish(model => model.Add("Second", """{ "type": "service", "version": "2026-01-31" }"""));

        (await place.RunOnSourceAsync("add", "lending")).Failed(1, "acme.lending#Second");
        (await place.RunOnSourceAsync("add", "lending", "--service", "Lending")).Succeeded();

        Assert.Contains("""Namespace="Desk.Lending" Service="Lending" />""", place.Read("Desk/Desk.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_in_the_wrong_place_is_refused()
    {
        using var place = new Workplace().Write("source/models/lending/service/2027-01-31/lending-2027-01-31.json", LendingModel.Text);

        (await place.RunOnSourceAsync("add", "lending")).Failed(1, "version 2026-01-31, not 2027-01-31");
    }

    [Fact]
    public async Task A_file_that_is_there_twice_is_not_clear()
    {
        using var place = new Workplace().Write("source/copy/" + LendingModel.FileName, LendingModel.Text);

        (await place.RunOnSourceAsync("add", "lending")).Failed(2, "several times", "copy/lending-2026-01-31.json");
    }

    [Fact]
    public async Task Without_a_licence_that_is_said()
    {
        using var place = new Workplace();
        File.Delete(place.PathOf("source/LICENSE"));

        var result = (await place.RunOnSourceAsync("add", "lending")).Succeeded();

        Assert.Contains("no licence", result.Output, StringComparison.Ordinal);
        Assert.False(place.Exists("Desk/models/LICENSE.txt"));
    }

    [Fact]
    public async Task Another_sources_licence_stands_beside()
    {
        using var place = new Workplace()
            .Write("team/LICENSE-MIT.txt", "Ask us.\n")
            .Write("team/other-2026-01-31.json", LendingModel.Text.Replace("acme.lending", "acme.other", StringComparison.Ordinal));
        await place.RunOnSourceAsync("add", "lending");

        (await place.RunAsync("add", "other", "--source", "../team")).Succeeded();

        Assert.Equal("Do as you please.\n", place.Read("Desk/models/LICENSE.txt"));
        Assert.Equal("Ask us.\n", place.Read("Desk/models/LICENSE-other.txt"));
        Assert.Equal(2, LockFile.Load(place.PathOf("Desk/models")).Models.Count);
    }

    [Theory]
    [InlineData("../Nowhere", "there is no project at")]
    [InlineData("..", "there is no C# project in")]
    [InlineData("../visual.vbproj", "no C# project")]
    public async Task A_project_that_is_not_there_is_wrong_usage(string project, string message)
    {
        using var place = new Workplace().Write("visual.vbproj", Workplace.Project);

        (await place.RunOnSourceAsync("add", "lending", "--project", project)).Failed(2, message);
    }

    [Theory]
    [InlineData("no XML")]
    [InlineData("<Project>")]
    [InlineData("<Module />")]
    [InlineData("<!DOCTYPE Project [<!ENTITY a 'b'>]><Project>&a;</Project>")]
    public async Task A_broken_project_is_told(string text)
    {
        using var place = new Workplace(text);

        (await place.RunOnSourceAsync("add", "lending")).Failed(1, "Desk.csproj can't be read");
    }

    [Theory]
    [InlineData("no JSON", "is broken")]
    [InlineData("{}", "format")]
    [InlineData("""{ "format": 2, "models": [] }""", "format")]
    [InlineData("""{ "format": 1, "models": [{ "name": "x" }] }""", "is broken")]
    [InlineData("""{ "format": 1, "models": [{ "name": "x", "version": "", "file": "../../x.json", "service": "", "source": "", "address": "", "sha256": "" }] }""", "no file of its folder")]
    public async Task A_broken_lock_file_is_told(string text, string message)
    {
        using var place = new Workplace().Write("Desk/models/smithy-models.lock", text);

        (await place.RunOnSourceAsync("add", "lending")).Failed(1, "smithy-models.lock", message);
    }

    [Fact]
    public async Task A_file_that_can_not_be_written_leaves_all_as_it_was()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.PathOf("Desk/models/smithy-models.lock"));
        var before = place.Snapshot();

        (await place.RunOnSourceAsync("add", "lending")).Failed(1);

        Assert.Equal(before, place.Snapshot());
    }
}
