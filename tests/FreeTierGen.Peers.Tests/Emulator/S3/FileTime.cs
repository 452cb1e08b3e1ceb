namespace FreeTierGen.Peers.Tests.Emulator.S3;

/// <summary>The time that files get: the emulator dates objects by theirs, whatever clock this process was given.</summary>
internal static class FileTime
{
    public static DateTimeOffset Now
    {
        get
        {
            var file = Path.GetTempFileName();
            try
            {
                return File.GetLastWriteTimeUtc(file);
            }
            finally
            {
                File.Delete(file);
            }
        }
    }
}
