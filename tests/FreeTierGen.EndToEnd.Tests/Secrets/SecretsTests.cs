using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Testing.EventStreams;

namespace FreeTierGen.EndToEnd.Tests.Secrets;

/// <summary>
/// Secrets are put wherever a call can have them, in every protocol, and looked for in all that a client says: none of it is to be seen, but
/// by who asks a member for it.
/// </summary>
public sealed partial class SecretsTests
{
    private const string SecretAccessKey = "ZqSecretAccessKeyOfTheCaller";
    private const string SessionToken = "ZqSessionTokenOfTheCaller";

    private static readonly string[] Secrets =
    [
        Planting.Marker, Convert.ToBase64String(Encoding.UTF8.GetBytes(Planting.Marker))[..^4], SecretAccessKey, SessionToken,
    ];

    public static TheoryData<string, VaultAnswer> Cases()
    {
        var cases = new TheoryData<string, VaultAnswer>();
        foreach (var protocol in VaultProtocol.All)
        {
            foreach (var answer in Enum.GetValues<VaultAnswer>())
            {
                cases.Add(protocol.Name, answer);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_call_shows_nothing_of_what_is_secret(string protocolName, VaultAnswer answer)
    {
        var protocol = VaultProtocol.All.Single(protocol => protocol.Name == protocolName);
        using var seen = new SeenOutput();
        using var handler = new Vault(protocol, answer);
        var operations = protocol.Client.GetMethods().Where(static method => method.Name.StartsWith("Keep", StringComparison.Ordinal) && method.GetParameters().Length == 2).ToList();
        Assert.NotEmpty(operations);
        foreach (var operation in operations)
        {
            var request = Planting.Of(operation.GetParameters()[0].ParameterType);
            seen.Add(request);

            // What violates the model is not shown, and what is sent all the same neither.
            await CallAsync(protocol, operation, request, RequestValidation.Full, handler, seen);
            handler.Operation = operation.Name[..^"Async".Length];
            await CallAsync(protocol, operation, request, RequestValidation.Off, handler, seen);
            Assert.True(Regex.IsMatch(handler.Sent, $"{Planting.Marker}|{Secrets[1]}"), $"{operation.Name} sends it");
        }

        Assert.Contains(Planting.Note, seen.Text, StringComparison.Ordinal);
        Assert.Contains("rpc.method", seen.Text, StringComparison.Ordinal);
        Assert.NotEmpty(handler.Signatures);
        AssertUnseen(seen.Text, [.. Secrets, .. handler.Signatures]);
    }

    [Fact]
    public async Task Events_show_nothing_of_what_is_secret()
    {
        using var seen = new SeenOutput();
        EventMessage[] messages =
        [
            EventMessage.Event("inner", $$"""{"text":"{{Planting.Marker}}","note":"{{Planting.Note}}"}"""),
            EventMessage.Event("newer", $$"""{"text":"{{Planting.Marker}}"}"""),
            EventMessage.Event("inner", $$"""{"text":{"{{Planting.Marker}}":1} }"""),
        ];
        foreach (var message in messages)
        {
            using var handler = new Vault(VaultProtocol.All[0], VaultAnswer.Success) { Events = message.ToBytes() };
            using var client = new Acme.VaultRest.VaultClient(Options<Acme.VaultRest.VaultClientOptions>(handler, seen, RequestValidation.Full));
            try
            {
                using var response = await client.WatchAsync(new());
                seen.Add(response);
                await foreach (var one in response.Seen!)
                {
                    seen.Add(one);
                }
            }
            catch (ServiceClientException exception)
            {
                seen.Add(exception);
            }
        }

        Assert.Contains(Planting.Note, seen.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(ResponseFormatException), seen.Text, StringComparison.Ordinal);
        AssertUnseen(seen.Text, Secrets);
    }

    [Fact]
    public void Who_calls_is_not_shown()
    {
        using var seen = new SeenOutput();
        foreach (var identity in new object[]
        {
            new Credentials("AKIDEXAMPLE", SecretAccessKey, SessionToken),
            new StaticCredentialsProvider("AKIDEXAMPLE", SecretAccessKey, SessionToken),
            new BearerToken(Planting.Marker),
            new ApiKey(Planting.Marker),
            new Login("user", Planting.Marker),
            (IdentityProvider<BearerToken>)new BearerToken(Planting.Marker),
            (IdentityProvider<ApiKey>)new ApiKey(Planting.Marker),
            (IdentityProvider<Login>)new Login("user", Planting.Marker),
        })
        {
            seen.Add(identity);
        }

        AssertUnseen(seen.Text, Secrets);
    }

    private static async Task CallAsync(VaultProtocol protocol, MethodInfo operation, object request, RequestValidation validation, Vault handler, SeenOutput seen)
    {
        var options = (ClientOptions)typeof(SecretsTests).GetMethod(nameof(Options), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(protocol.Options).Invoke(null, [handler, seen, validation])!;
        seen.Add(options);
        using var client = (IDisposable)Activator.CreateInstance(protocol.Client, options)!;
        seen.AddText(client.ToString());
        try
        {
            var call = (Task)operation.Invoke(client, [request, CancellationToken.None])!;
            await call;
            seen.Add(call.GetType().GetProperty("Result")!.GetValue(call));
        }
        catch (ServiceClientException exception)
        {
            seen.Add(exception);
        }
    }

    private static TOptions Options<TOptions>(HttpMessageHandler handler, SeenOutput seen, RequestValidation validation)
        where TOptions : ClientOptions, new() => new()
        {
            Region = "us-east-1",
            Endpoint = new Uri("https://vault.example"),
            Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", SecretAccessKey, SessionToken),
            HttpHandler = handler,
            RequestValidation = validation,
            LoggerFactory = seen,
            TimeProvider = new TestTime(),
        };

    private static void AssertUnseen(string seen, IEnumerable<string> secrets)
    {
        foreach (var secret in secrets)
        {
            var place = seen.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
            Assert.True(place < 0, place < 0 ? null : $"{secret} in: {seen[Math.Max(0, place - 200)..Math.Min(seen.Length, place + 200)]}");
        }
    }

    private sealed partial class Vault(VaultProtocol protocol, VaultAnswer answer) : HttpMessageHandler
    {
        public string Operation { get; set; } = "Keep";

        public byte[]? Events { get; init; }

        public string Sent { get; private set; } = "";

        public HashSet<string> Signatures { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            Sent = $"{request.RequestUri}\n{request.Headers}\n{Encoding.UTF8.GetString(body)}";
            Signatures.Add(Signature().Match(Sent).Groups[1].Value);
            if (Events is null)
            {
                return protocol.ResponseTo(Operation, answer);
            }

            var response = new HttpResponseMessage { Content = new ByteArrayContent(Events) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.amazon.eventstream");
            return response;
        }

        [GeneratedRegex("Signature=([0-9a-f]{64})")]
        private static partial Regex Signature();
    }
}
