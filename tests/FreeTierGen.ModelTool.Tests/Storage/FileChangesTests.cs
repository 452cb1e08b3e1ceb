using FreeTierGen.ModelTool.Storage;

namespace FreeTierGen.ModelTool.Tests.Storage;

public sealed class FileChangesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("smithy-model-").FullName;

    [Fact]
    public void Files_change_together_and_nothing_is_left_over()
    {
        File.WriteAllText(PathOf("old"), "old");
        File.WriteAllText(PathOf("gone"), "gone");
        using (var changes = new FileChanges())
        {
            changes.Write(PathOf("old"), "new"u8.ToArray());
            changes.Write(PathOf(Path.Combine("a", "b", "c")), "c"u8.ToArray());
            changes.Delete(PathOf("gone"));
            changes.Delete(PathOf("never"));
            changes.Apply();
        }

        Assert.Equal("new", File.ReadAllText(PathOf("old")));
        Assert.Equal("c", File.ReadAllText(PathOf(Path.Combine("a", "b", "c"))));
        Assert.Equal(2, Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void What_can_not_be_done_leaves_all_as_it_was()
    {
        File.WriteAllText(PathOf("old"), "old");
        File.WriteAllText(PathOf("gone"), "gone");
        Directory.CreateDirectory(PathOf("folder"));
        using (var changes = new FileChanges())
        {
            changes.Write(PathOf(Path.Combine("a", "b", "c")), "c"u8.ToArray());
            changes.Write(PathOf("old"), "new"u8.ToArray());
            changes.Delete(PathOf("gone"));
            changes.Write(PathOf("folder"), "no file"u8.ToArray());
            Assert.ThrowsAny<IOException>(changes.Apply);
        }

        Assert.Equal(("old", "gone"), (File.ReadAllText(PathOf("old")), File.ReadAllText(PathOf("gone"))));
        Assert.False(Directory.Exists(PathOf("a")));
        Assert.Equal(2, Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void What_was_done_can_be_taken_back()
    {
        File.WriteAllText(PathOf("old"), "old");
        using (var changes = new FileChanges())
        {
            changes.Write(PathOf("old"), "new"u8.ToArray());
            changes.Write(PathOf(Path.Combine("a", "c")), "c"u8.ToArray());
            changes.Apply();
            changes.Write(PathOf("old"), "newer"u8.ToArray());
            changes.Apply();
            changes.Undo();
        }

        Assert.Equal("old", File.ReadAllText(PathOf("old")));
        Assert.Equal(["old"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
