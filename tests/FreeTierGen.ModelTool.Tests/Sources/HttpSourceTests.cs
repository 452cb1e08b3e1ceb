using FreeTierGen.ModelTool.Sources;
using FreeTierGen.ModelTool.Storage;
using Microsoft.AspNetCore.Http;

namespace FreeTierGen.ModelTool.Tests.Sources;

/// <summary>Models over HTTP: a real server on loopback, well-behaved and not.</summary>
public sealed class HttpSourceTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string ModelPath = "models/lending/service/2026-01-31/lending-2026-01-31.json";

    [Theory]
    [InlineData("/mirror")]
    [InlineData("/mirror/")]
    [InlineData("/mirror/index.json")]
    public async Task A_mirror_has_an_index_of_paths(string address)
    {
        await using var server = (await ModelServer.StartAsync()).AddMirror("/mirror");
        using var place = new Workplace();

        (await place.RunAsync("add", "lending", "--source", server.Url + address)).Succeeded();

        Assert.Equal(LendingModel.Text, place.Read("Desk/models/" + LendingModel.FileName));
        Assert.Equal("Made by nobody.\n", place.Read("Desk/models/NOTICE.txt"));
        var locked = Assert.Single(LockFile.Load(place.PathOf("Desk/models")).Models);
        Assert.Equal((server.Url + address, $"{server.Url}/mirror/models/{LendingModel.FileName}", "\"v1\""), (locked.Source, locked.Address, locked.ETag));
        Assert.Equal(("LICENSE.txt", "NOTICE.txt"), (locked.Licence, locked.Notice));
        Assert.Equal("lending 2026-01-31: nothing is newer.\n", (await place.RunAsync("update")).Succeeded().Output);
    }

    [Fact]
    public async Task A_repository_is_read_at_one_commit()
    {
        await using var server = await ModelServer.StartAsync();
        server.AddRepository("aws/api-models-aws", "HEAD", Commit, (ModelPath, LendingModel.Text), ("LICENSE", "Terms.\n"), ("README.md", "Read me.\n"));
        using var place = On(server);

        Assert.Equal("lending\t2026-01-31\n", (await place.RunAsync("list")).Succeeded().Output);
        (await place.RunAsync("add", "lending")).Succeeded();

        var locked = Assert.Single(LockFile.Load(place.PathOf("Desk/models")).Models);
        Assert.Equal(("https://github.com/aws/api-models-aws", Commit), (locked.Source, locked.Commit));
        Assert.Equal($"{server.Url}/aws/api-models-aws/{Commit}/{ModelPath}", locked.Address);
        Assert.Contains($"/repos/aws/api-models-aws/git/trees/{Commit}?recursive=1", server.Requests);
    }

    [Fact]
    public async Task A_branch_can_be_named()
    {
        await using var server = await ModelServer.StartAsync();
        server.AddRepository("acme/models", "next", Commit, (ModelPath, LendingModel.Text));
        using var place = On(server);

        Assert.Equal(Commit, (string?)(await place.RunAsync("list", "--json", "--source", "https://github.com/acme/models/tree/next")).Succeeded().Json["commit"]);
    }

    [Fact]
    public async Task A_token_goes_to_the_API_and_nowhere_else()
    {
        await using var server = await ModelServer.StartAsync();
        await using var raw = await ModelServer.StartAsync();
        var sent = new System.Collections.Concurrent.ConcurrentQueue<string>();
        server.AddRepository("aws/api-models-aws", "HEAD", Commit, (ModelPath, LendingModel.Text));
        server.Answer("/repos/aws/api-models-aws/commits/HEAD", async context =>
        {
            sent.Enqueue(context.Request.Headers.Authorization.ToString() + context.Request.Headers.Accept + context.Request.Headers.UserAgent);
            await context.Response.WriteAsync(Commit);
        });
        raw.Answer($"/aws/api-models-aws/{Commit}/{ModelPath}", async context =>
        {
            sent.Enqueue(context.Request.Headers.Authorization.ToString());
            await context.Response.WriteAsync(LendingModel.Text);
        });
        using var place = new Workplace { GitHub = new GitHubAddresses(new Uri(server.Url + "/"), new Uri(raw.Url + "/")) };
        place.SetVariable("GITHUB_TOKEN", "opensesame");

        (await place.RunAsync("add", "lending")).Succeeded();

        Assert.Matches("^Bearer opensesameapplication/vnd.github.shasmithy-model/", sent.First());
        Assert.Equal("", sent.Last());
        Assert.DoesNotContain(place.Snapshot().Values, text => text.Contains("opensesame", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_the_one_of_the_tree_is_refused()
    {
        await using var server = await ModelServer.StartAsync();
        server.AddRepository("aws/api-models-aws", "HEAD", Commit, (ModelPath, LendingModel.Text)).Add($"/aws/api-models-aws/{Commit}/{ModelPath}", LendingModel.Text + " ");
        using var place = On(server);
        var before = place.Snapshot();

        (await place.RunAsync("add", "lending")).Failed(1, "is not what the index says it is");

        Assert.Equal(before, place.Snapshot());
    }

    [Theory]
    [InlineData(404, "there is nothing at")]
    [InlineData(401, "not for everybody")]
    [InlineData(403, "not for everybody")]
    [InlineData(500, "HTTP 500")]
    [InlineData(204, "HTTP 204")]
    public async Task An_answer_that_is_no_file_is_told(int status, string message)
    {
        await using var server = (await ModelServer.StartAsync()).AddMirror().Answer("/models/" + LendingModel.FileName, status);
        using var place = new Workplace();
        var before = place.Snapshot();

        (await place.RunAsync("add", "lending", "--source", server.Url)).Failed(1, message, server.Url);

        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public async Task A_limit_of_requests_is_told_with_its_end_and_a_way_out()
    {
        await using var server = await ModelServer.StartAsync();
        server.Answer("/repos/aws/api-models-aws/commits/HEAD", 403, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1767225600"));
        using var place = On(server);

        (await place.RunAsync("list")).Failed(1, "fewer requests until 00:00 UTC", "GITHUB_TOKEN");

        server.Answer("/repos/aws/api-models-aws/commits/HEAD", 429, ("retry-after", "30"));
        (await place.RunAsync("list")).Failed(1, "fewer requests for 30 seconds");
    }

    [Theory]
    [InlineData("no JSON", "it is no JSON")]
    [InlineData("[]", "it is no object")]
    [InlineData("""{ "files": "models" }""", "it is no object with")]
    [InlineData("""{ "tree": [], "truncated": true }""", "a part of its files only")]
    public async Task An_index_that_is_none_is_told(string index, string message)
    {
        await using var server = (await ModelServer.StartAsync()).Add("/index.json", index);
        using var place = new Workplace();

        (await place.RunAsync("list", "--source", server.Url)).Failed(1, message);
    }

    [Fact]
    public async Task Paths_that_lead_elsewhere_are_not_listed()
    {
        await using var server = (await ModelServer.StartAsync()).Add(
            "/index.json",
            """{ "files": ["../a-2026-01-01.json", "/b-2026-01-01.json", "x/./c-2026-01-01.json", "d\\e-2026-01-01.json", 5, null, { "path": "x/f-2026-01-01.json", "type": "tree" }, "g-2026-01-01.json?h", "ok/i-2026-01-01.json"] }""");
        using var place = new Workplace();

        Assert.Equal("i\t2026-01-01\n", (await place.RunAsync("list", "--source", server.Url)).Succeeded().Output);
    }

    [Fact]
    public async Task A_file_that_never_ends_is_cut()
    {
        await using var server = (await ModelServer.StartAsync()).AddMirror().Answer("/LICENSE", async context =>
        {
            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });
        using var place = new Workplace();
        var before = place.Snapshot();

        (await place.RunAsync("add", "lending", "--source", server.Url)).Failed(1, "/LICENSE is larger than 1 MiB");

        Assert.Equal(before, place.Snapshot());
    }

    [Fact]
    public async Task An_answer_that_does_not_come_ends_in_time()
    {
        await using var server = (await ModelServer.StartAsync()).Answer("/index.json", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var place = new Workplace();

        (await place.RunAsync("list", "--source", server.Url, "--timeout", "1")).Failed(1, "did not answer within 1 seconds", "--timeout");
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_told()
    {
        await using var server = (await ModelServer.StartAsync()).Answer("/index.json", async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var place = new Workplace();

        (await place.RunAsync("list", "--source", server.Url)).Failed(1, "/index.json can't be read: ");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        using var port = new ClosedPort();
        using var place = new Workplace();

        (await place.RunAsync("list", "--source", port.Url)).Failed(1, $"{port.Url}/index.json can't be read: ");
    }

    [Fact]
    public async Task Answers_that_are_packed_are_unpacked_and_those_that_are_not_what_they_say_are_told()
    {
        await using var server = (await ModelServer.StartAsync()).Answer("/index.json", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.WriteAsync("not packed");
        });
        using var place = new Workplace();

        (await place.RunAsync("list", "--source", server.Url)).Failed(1, "can't be read: ");
    }

    [Fact]
    public async Task Escape_sequences_in_names_do_not_reach_the_terminal()
    {
        await using var server = (await ModelServer.StartAsync()).Add("/index.json", """{ "files": ["\u001b[31m-2026-01-01.json"] }""");
        using var place = new Workplace();

        var result = await place.RunAsync("list", "--source", server.Url);

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.DoesNotContain(result.Error, c => char.IsControl(c) && c != '\n');
    }

    private static Workplace On(ModelServer server) => new() { GitHub = new GitHubAddresses(new Uri(server.Url + "/"), new Uri(server.Url + "/")) };
}
