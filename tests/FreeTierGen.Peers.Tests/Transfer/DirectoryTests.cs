using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Transfer;
using FreeTierGen.Runtime.Transfer.Directories;

namespace FreeTierGen.Peers.Tests.Transfer;

public sealed class DirectoryTests : TransferTests
{
    private string Source => Path.Combine(Folder, "source");

    private string Target => Path.Combine(Folder, "target");

    [Fact]
    public async Task A_directory_goes_up_and_comes_down_the_same()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["a.txt"] = Bytes(1),
            ["empty"] = [],
            ["deep/er/b c+ä%2F.bin"] = Bytes(5 * PartSize),
            ["deep/z"] = Bytes(PartSize),
        };
        foreach (var (name, bytes) in files)
            FileOf(bytes, Path.Combine("source", name));

        Service.PageSize = 3;
        var (up, down) = (new Recorder<DirectoryProgress>(), new Recorder<DirectoryProgress>());
        var total = files.Values.Sum(bytes => (long)bytes.Length);

        var sent = await Transfer.UploadDirectoryAsync(Source, Bucket, "backup", up);
        Service.Store("backup/folder/", []);
        Service.Store("backup-of-another/a", [1]);
        var got = await Transfer.DownloadDirectoryAsync(Bucket, "backup", Target, down);

        Assert.Equal(new TransferredDirectory(4, total), sent);
        Assert.Equal(sent, got);
        Assert.Equal(files.Keys.Select(name => "backup/" + name).Append("backup/folder/").Append("backup-of-another/a").Order(StringComparer.Ordinal), Service.Objects.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), FilesOf(Target));
        Assert.All(files, file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(Target, file.Key))));
        Assert.All([up, down], progress =>
        {
            Assert.Equal(new DirectoryProgress(0, 4, 0, total), progress.Reports.First());
            Assert.Equal(new DirectoryProgress(4, 4, total, total), progress.Reports.Last());
        });
        Assert.Equal(2, Service.Requests.Count(asked => asked == "LIST backup/"));
    }

    [Fact]
    public async Task Directories_in_it_can_be_left_out()
    {
        FileOf([1], Path.Combine("source", "a"));
        FileOf([2], Path.Combine("source", "in", "b"));

        await Transfer.UploadDirectoryAsync(Source, Put(""), isRecursive: false);
        Assert.Equal(["a"], Service.Objects.Keys);

        await Transfer.UploadDirectoryAsync(Source, Put(""));
        Assert.Equal(1, (await Transfer.DownloadDirectoryAsync(Get(""), Target, isRecursive: false)).Files);
        Assert.Equal(["a"], FilesOf(Target));
    }

    [Fact]
    public async Task Links_to_directories_are_not_followed_and_links_to_files_are()
    {
        FileOf([1], Path.Combine("source", "a"));
        Directory.CreateSymbolicLink(Path.Combine(Source, "loop"), Source);
        File.CreateSymbolicLink(Path.Combine(Source, "b"), Path.Combine(Source, "a"));

        await Transfer.UploadDirectoryAsync(Source, Bucket, "");

        Assert.Equal(["a", "b"], Service.Objects.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([1], Service.Objects["b"].Bytes);
    }

    public static TheoryData<string> Unsafe => ["../a", "/a", "a/../../b", "a//b", "./a", "a/.", ".."];

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task A_key_that_would_leave_the_directory_is_refused_before_anything_is_written(string name)
    {
        Service.Store("p/ok", [1]);
        Service.Store("p/" + name, [1]);
        Service.PageSize = 1;

        var failure = await Assert.ThrowsAsync<UnsafeKeyException>(() => Transfer.DownloadDirectoryAsync(Bucket, "p", Target));

        Assert.Equal("p/" + name, failure.Key);
        Assert.False(Directory.Exists(Target));
        Assert.DoesNotContain(Service.Requests, asked => asked.StartsWith("GET", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("..\\a")]
    [InlineData("a\\b")]
    [InlineData("C:/a")]
    [InlineData("C:a")]
    [InlineData("a:stream")]
    [InlineData("a/NUL")]
    [InlineData("com1.txt")]
    [InlineData("LPT².log")]
    [InlineData("nul .txt")]
    [InlineData("a.")]
    [InlineData("a /b")]
    [InlineData("a\u0001")]
    [InlineData("a*")]
    public void What_leads_elsewhere_on_Windows_is_refused_there(string name)
    {
        Assert.Equal(name, new KeyPath(isWindows: false).FileOf("p/", "p/" + name));
        Assert.Equal("p/" + name, Assert.Throws<UnsafeKeyException>(() => new KeyPath(isWindows: true).FileOf("p/", "p/" + name)).Key);
    }

    [Fact]
    public void No_file_has_a_NUL_in_its_name() => Assert.Throws<UnsafeKeyException>(() => new KeyPath(isWindows: false).FileOf("", "a\0b"));

    [Fact]
    public void Names_that_differ_in_case_alone_are_one_file_on_Windows()
    {
        var keys = new KeyPath(isWindows: true);

        Assert.Equal("Common", keys.FileOf("", "Common"));
        Assert.Contains("'Common'", Assert.Throws<UnsafeKeyException>(() => keys.FileOf("", "common")).Message, StringComparison.Ordinal);
        Assert.Equal("company", keys.FileOf("", "company"));
    }

    [Fact]
    public async Task The_first_file_that_fails_ends_the_transfer()
    {
        for (var index = 0; index < 40; index++)
            FileOf([1], Path.Combine("source", $"{index:00}"));

        Service.Instead = (context, asked) => UploadTests.FailIf(context, asked.EndsWith("05", StringComparison.Ordinal), 403);

        var failure = await Assert.ThrowsAnyAsync<ServiceException>(() => Transfer.UploadDirectoryAsync(Source, Bucket, ""));

        Assert.Equal(403, failure.StatusCode);
        Assert.InRange(Service.Objects.Count, 1, 38);
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Transfer.UploadDirectoryAsync(Path.Combine(Folder, "none"), Bucket, ""));
    }

    private static IEnumerable<string> FilesOf(string directory) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);
}
