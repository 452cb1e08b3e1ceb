namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>Reads files that hold one secret and nothing else.</summary>
internal static class SecretFile
{
    /// <summary>The secret, without white space around it.</summary>
    /// <exception cref="CredentialsException">The file can't be read, is empty, or holds what no header can.</exception>
    public static async ValueTask<string> ReadAsync(string file, string what, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = (await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new CredentialsException($"{file}, which should hold {what}, can't be read: {failure.Message} Check the path and who may read it.", failure);
        }

        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                throw new CredentialsException($"{file} should hold {what}, and has several lines or control characters. Write the file again, with nothing else in it.");
            }
        }

        return text.Length > 0 ? text : throw new CredentialsException($"{file}, which should hold {what}, is empty. Write the file again.");
    }
}
