namespace FreeTierGen.Runtime.Transfer.Uploads;

/// <summary>Finds the checksum that is there, among those that may be.</summary>
internal static class GivenChecksum
{
    /// <summary>Its algorithm and value; null where there is none.</summary>
    public static (string Algorithm, string Value)? In(IReadOnlyList<KeyValuePair<string, string?>> checksums)
    {
        foreach (var (algorithm, value) in checksums)
        {
            if (value is not null)
            {
                return (algorithm, value);
            }
        }

        return null;
    }
}
