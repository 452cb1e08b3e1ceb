using System.Text;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.AwsCredentials;
using FreeTierGen.Testing.Fuzzing;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>Whatever files, agents, instances and processes hold or write: credentials, or the documented exception, and memory that is linear in it.</summary>
public sealed class FuzzTests
{
    private static readonly MemoryBound Bound = new(64 * 1024, 200);

    private static readonly byte[][] Configs =
    [
        .. new[]
        {
            "[default]\nregion = eu-west-1\n[profile a]\naws_access_key_id = AKIDA\naws_secret_access_key = S\naws_session_token = T==\naws_account_id = 123456789012\n",
            "\uFEFF# comment\n; another\n[profile \"a b\"] trailing\nAWS_ACCESS_KEY_ID : AKIDA\nAws_Secret_Access_Key: a #b;c=d\n",
            "[profile a]\ns3 =\n  addressing_style = path\n  nested = AKIDB\nservices = all\n[services all]\nsts =\n  endpoint_url = http://localhost:1\n[sso-session s]\nsso_start_url = https://x\n",
            "[ profile\ta ]\r\n  role_arn = arn:aws:iam::123456789012:role/R\r\n  source_profile = b\r\n[profile b]\r\n  sso_session = s\r\n",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Documents =
    [
        .. new[]
        {
            """{"Code":"Success","AccessKeyId":"AKIDA","SecretAccessKey":"S","Token":"T","AccountId":"210987654321","Expiration":"2026-01-31T01:00:00Z","Version":1}""",
            """{"Code":"AssumeRoleUnauthorizedAccess","Message":"No."}""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public Task A_file_has_sections_or_a_line_that_is_named()
        => new Fuzzer(Bound).ProveAsync(
            3000,
            random => new FuzzInput("a config file", ByteMutator.Mutate(Configs[random.Next(Configs.Length)], random)),
            input =>
            {
                try
                {
                    var sections = ConfigReader.Read(input.Text, "config");
                    return sections.Any(section => section.Find("s3")?.Nested().Any(nested => nested.Key.Length > input.Bytes.Length) == true) ? "A key is longer than the file." : null;
                }
                catch (CredentialsException exception)
                {
                    return exception.Message.StartsWith("config, line ", StringComparison.Ordinal) ? null : $"It says {exception.Message}";
                }
            });

    [Fact]
    public Task A_document_holds_credentials_or_is_refused()
        => new Fuzzer(Bound).ProveAsync(
            3000,
            random => new FuzzInput("a document", Mutate(Documents[random.Next(Documents.Length)], random)),
            input =>
            {
                try
                {
                    return CredentialsDocument.Read(input.Bytes, "Token", "Who", "Remedy.").AccessKeyId.Length > 0 ? null : "The key is empty.";
                }
                catch (CredentialsException exception)
                {
                    return exception.InnerException is null ? null : $"It shows {exception.InnerException}";
                }
            });

    [Fact]
    public async Task A_login_has_left_a_token_or_is_to_be_repeated()
    {
        const string Start = "https://example.awsapps.com/start";
        await using var place = await Place.MakeAsync(
            $"[profile a]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = R\n[sso-session s]\nsso_start_url = {Start}\nsso_region = eu-west-1\n");
        var file = place.WriteToken("s", "TOKEN", place.Clock.Now.AddHours(8));
        var sound = await File.ReadAllBytesAsync(file);
        place.Service.Answer = _ => (400, """{"__type":"UnauthorizedException","message":"No."}""");

        await new Fuzzer(new MemoryBound(4 * 1024 * 1024, 200)).ProveAsync(
            200,
            random => new FuzzInput("a token", Mutate(sound, random)),
            async input =>
            {
                await File.WriteAllBytesAsync(file, input.Bytes);
                try
                {
                    await place.GetAsync("a");
                    return "There is no such token.";
                }
                catch (CredentialsException)
                {
                    return null;
                }
            });
    }

    private static byte[] Mutate(byte[] json, Random random) => random.Next(2) == 0 ? ByteMutator.Mutate(json, random) : JsonMutator.Mutate(json, random);
}
