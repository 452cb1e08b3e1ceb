using FreeTierGen.ModelTool.Storage;

namespace FreeTierGen.ModelTool.Tests.Commands;

public sealed class UpdateTests
{
    private const string Model = "Desk/models/" + LendingModel.FileName;

    private static readonly Action<Edit> Breaking = model => model.RemoveMember("LendBookInput", "note");

    [Fact]
    public async Task Nothing_newer_changes_nothing()
    {
        using var place = await AddedAsync();
        var before = place.Snapshot();

        Assert.Equal("lending 2026-01-31: nothing is newer.\n", (await place.RunAsync("update")).Succeeded().Output);

        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public async Task What_is_newer_is_told_and_replaced()
    {
        using var place = (await AddedAsync()).Publish(model =>
        {
            Breaking(model);
            model.AddMember("BookState", "LOST", """{ "target": "smithy.api#Unit" }""");
            model.SetTrait("BookId", "smithy.api#length", """{ "max": 5 }""");
        });
        place.Write("source/LICENSE", "Do as we please.\n");

        var result = (await place.RunAsync("update")).Succeeded();

        Assert.Equal(
            """
            lending 2026-01-31: updated, 3 changes, 1 of which break callers.
              Breaks callers:
                - structure LendBookInput.note: LendBookInput.Note is gone
              Compiles, and wants a look:
                ~ string BookId: length is {max: 5} instead of {max: 20, min: 1}: requests that were sent may be refused
              Harmless:
                + enum BookState.LOST: is new

            """.ReplaceLineEndings("\n"),
            result.Output);
        Assert.Equal(place.Read("source/models/lending/service/2026-01-31/lending-2026-01-31.json"), place.Read(Model));
        Assert.Equal("Do as we please.\n", place.Read("Desk/models/LICENSE.txt"));
        Assert.Equal(LockFile.DigestOf(File.ReadAllBytes(place.PathOf(Model))), Assert.Single(LockFile.Load(place.PathOf("Desk/models")).Models).Sha256);
        Assert.Equal(Workplace.ProjectWithModel, place.Read("Desk/Desk.csproj"));
        Assert.Equal("lending 2026-01-31: nothing is newer.\n", (await place.RunAsync("update")).Succeeded().Output);
    }

    [Fact]
    public async Task Escape_sequences_of_a_model_do_not_reach_the_terminal()
    {
        using var place = (await AddedAsync()).Publish(model => model.SetTrait("LendBook", "smithy.api#deprecated", """{ "message": "\u001b[31mred\u001b[0m\nnext" }"""));

        var result = (await place.RunAsync("update", "--dry-run")).Succeeded();

        Assert.Contains("which warns whoever uses it:  [31mred [0m next\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        using var place = (await AddedAsync()).Publish(Breaking);
        var before = place.Snapshot();

        Assert.StartsWith("lending 2026-01-31: an update is available, 1 change, 1 of which break callers.\n", (await place.RunAsync("update", "--dry-run")).Succeeded().Output, StringComparison.Ordinal);

        Assert.Equal(before, place.Snapshot());
    }

    [Theory]
    [InlineData("kept")]
    [InlineData("available", "--dry-run")]
    public async Task What_breaks_callers_is_left_alone_and_has_an_exit_code_where_that_is_asked_for(string status, params string[] options)
    {
        using var place = (await AddedAsync()).Publish(Breaking);
        var before = place.Snapshot();

        var result = await place.RunAsync(["update", "--fail-on-breaking", "--json", .. options]);

        Assert.Equal((3, ""), (result.ExitCode, result.Error));
        var model = result.Json["models"]![0]!;
        Assert.Equal((status, 1, 0), ((string?)model["status"], (int)model["breaking"]!, (int)model["attention"]!));
        Assert.Equal(
            """{"kind":"removed","subject":"structure","name":"LendBookInput.note","impact":"breaking","text":"LendBookInput.Note is gone"}""",
            model["changes"]![0]!.ToJsonString());
        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public async Task What_breaks_nobody_is_updated_with_that_option_too()
    {
        using var place = (await AddedAsync()).Publish(model => model.AddMember("BookState", "LOST", """{ "target": "smithy.api#Unit" }"""));

        Assert.Equal("updated", (string?)(await place.RunAsync("update", "--fail-on-breaking", "--json")).Succeeded().Json["models"]![0]!["status"]);
        Assert.Contains("LOST", place.Read(Model), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_version_moves_file_and_item()
    {
        using var place = (await AddedAsync()).Publish(_ => { }, "2027-01-31");

        var result = (await place.RunAsync("update")).Succeeded();

        Assert.Contains("the API version is 2027-01-31 instead of 2026-01-31", result.Output, StringComparison.Ordinal);
        Assert.False(place.Exists(Model));
        Assert.True(place.Exists("Desk/models/lending-2027-01-31.json"));
        Assert.Equal(Workplace.ProjectWithModel.Replace("2026-01-31", "2027-01-31", StringComparison.Ordinal), place.Read("Desk/Desk.csproj"));

        Assert.Contains("lending 2026-01-31: updated", (await place.RunAsync("update", "lending", "--version", "2026")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(Workplace.ProjectWithModel, place.Read("Desk/Desk.csproj"));
    }

    [Fact]
    public async Task A_model_that_was_changed_by_hand_is_replaced_by_force_only()
    {
        using var place = (await AddedAsync()).Publish(Breaking);
        place.Write(Model, LendingModel.Edited(model => model.RemoveOperation("ListBooks")));
        var before = place.Snapshot();

        (await place.RunAsync("update")).Failed(2, "was changed by hand", "--force");
        var shown = (await place.RunAsync("update", "--dry-run")).Succeeded();
        Assert.Contains("was changed by hand", shown.Output, StringComparison.Ordinal);
        Assert.Contains("+ operation ListBooks: is new", shown.Output, StringComparison.Ordinal);
        Assert.Equal(before, place.Snapshot());

        (await place.RunAsync("update", "--force")).Succeeded();
        Assert.NotEqual(before[Model], place.Read(Model));
    }

    [Fact]
    public async Task Models_are_named_or_all_are_meant()
    {
        using var place = await AddedAsync();
        place.Write("source/other-2026-01-31.json", LendingModel.Text.Replace("acme.lending", "acme.other", StringComparison.Ordinal));
        await place.RunOnSourceAsync("add", "other");

        Assert.Equal(2, (await place.RunAsync("update")).Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("other ", (await place.RunAsync("update", "other")).Succeeded().Output, StringComparison.Ordinal);
        (await place.RunAsync("update", "third")).Failed(2, "has no model 'third'", "lending, other");
        (await place.RunAsync("update", "--version", "2026")).Failed(2, "--version is about one model");
    }

    [Fact]
    public async Task Without_models_there_is_nothing_to_update()
    {
        using var place = new Workplace();

        (await place.RunAsync("update")).Failed(2, "smithy-models.lock", "smithy-model add");
    }

    [Fact]
    public async Task Several_folders_of_models_are_told_apart_by_option()
    {
        using var place = await AddedAsync();
        await place.RunOnSourceAsync("add", "lending", "--output", "more");

        (await place.RunAsync("update")).Failed(2, "--output: models, more");
        (await place.RunAsync("update", "--output", "more")).Succeeded();
    }

    [Fact]
    public async Task A_model_that_is_missing_is_told()
    {
        using var place = await AddedAsync();
        File.Delete(place.PathOf(Model));

        (await place.RunAsync("update")).Failed(1, "is missing", "smithy-model add lending");
    }

    [Fact]
    public async Task A_newer_model_that_the_generator_refuses_is_not_taken()
    {
        using var place = (await AddedAsync()).Publish(model => model.Retarget("Book", "title", "acme.lending#Nothing"));
        var before = place.Snapshot();

        (await place.RunAsync("update")).Failed(1, "no model that a client can be generated from", "FTG");

        Assert.Equal(before, place.Snapshot());
    }

    private static async Task<Workplace> AddedAsync()
    {
        var place = new Workplace();
        (await place.RunOnSourceAsync("add", "lending")).Succeeded();
        return place;
    }
}
