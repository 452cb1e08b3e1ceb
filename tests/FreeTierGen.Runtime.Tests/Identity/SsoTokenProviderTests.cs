using System.Globalization;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.Tests.Identity;

/// <summary>Tokens that <c>aws sso login</c> has left in a file.</summary>
public sealed class SsoTokenProviderTests : IDisposable
{
    // The SHA-1 of "work", by which the AWS SDKs name the file.
    private const string FileName = "e274eeff768c6396088ec6eb091f4bf4d47ab1e0.json";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory();
    private readonly ManualClock _clock = new();

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_token_is_read_and_read_again_when_it_has_expired()
    {
        var provider = new SsoTokenProvider("work", _directory.FullName, _clock);
        Write("first", TimeSpan.FromHours(1));
        Assert.Equal("first", (await provider.GetIdentityAsync()).Value);

        Write("second", TimeSpan.FromHours(3));
        Assert.Equal("first", (await provider.GetIdentityAsync()).Value);
        _clock.Now += TimeSpan.FromHours(2);

        Assert.Equal("second", (await provider.GetIdentityAsync()).Value);
    }

    [Fact]
    public async Task An_expired_token_and_none_name_the_command_that_helps()
    {
        var provider = new SsoTokenProvider("work", _directory.FullName, _clock);

        var absent = await Assert.ThrowsAsync<CredentialsException>(() => provider.GetIdentityAsync().AsTask());
        Write("hidden", TimeSpan.FromHours(-1));
        var expired = await Assert.ThrowsAsync<CredentialsException>(() => provider.GetIdentityAsync().AsTask());

        Assert.Contains("aws sso login --sso-session work", absent.Message, StringComparison.Ordinal);
        Assert.Contains("aws sso login --sso-session work", expired.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", expired.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("[\"hidden\"]")]
    [InlineData("{\"accessToken\":\"hidden\"}")]
    [InlineData("{\"accessToken\":\"hidden\",\"expiresAt\":\"hidden\"}")]
    [InlineData("{\"accessToken\":\"hidden\",\"expiresAt\":7}")]
    [InlineData("{\"accessToken\":\"hid\\nden\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}")]
    [InlineData("{\"accessToken\":null,\"expiresAt\":\"2099-01-01T00:00:00Z\"}")]
    public async Task A_file_that_is_none_is_a_typed_error_without_its_content(string content)
    {
        File.WriteAllText(Path.Combine(_directory.FullName, FileName), content);

        var exception = await Assert.ThrowsAsync<CredentialsException>(
            () => new SsoTokenProvider("work", _directory.FullName, _clock).GetIdentityAsync().AsTask());

        Assert.DoesNotContain("hid", exception.ToString().Replace("_hid", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private void Write(string token, TimeSpan life)
        => File.WriteAllText(
            Path.Combine(_directory.FullName, FileName),
            string.Create(CultureInfo.InvariantCulture, $$"""{"accessToken":"{{token}}","expiresAt":"{{_clock.GetUtcNow() + life:yyyy-MM-dd'T'HH:mm:ss'Z'}}","region":"us-east-1"}"""));
}
