using System.Text;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.AwsSdk.Tests.Signing;

/// <summary>A request made up from a seed, so that a failure can be repeated.</summary>
internal sealed class GeneratedRequest
{
    private const string Unreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private const string Printable = Unreserved + " !\"#$%&'()*+,/:;<=>?@[]^`{|}äß漢🎈";
    private const string HeaderText = Unreserved + "   !\"#$%&'()*+,/:;<=>?@[]^`{|}";
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"];
    private static readonly string[] Regions = ["us-east-1", "eu-central-2", "cn-north-1"];
    private static readonly string[] Services = ["freetier", "dynamodb", "execute-api", "s3"];

    internal GeneratedRequest(int seed)
    {
        var random = new Random(seed);
        Method = Pick(random, Methods);
        Region = Pick(random, Regions);
        Service = Pick(random, Services);

        // White space or quotes around a secret are taken for damage.
        Credentials = new Credentials(
            Text(random, Unreserved, 16, 24), $"k{Text(random, Printable, 30, 50)}k", random.Next(2) == 0 ? null : Text(random, Unreserved, 200, 900));
        Endpoint = new Uri(
            $"{(random.Next(4) == 0 ? "http" : "https")}://{Text(random, "abcdefgh0123", 1, 12)}.example.com{Pick(random, ["", ":443", ":80", ":8443"])}");

        // "." and ".." are no segments that the official SDK could keep apart from the path.
        for (var i = random.Next(4); i > 0; i--)
            PathSegments.Add("s" + Text(random, Printable, 0, 12));

        // The official SDK sorts names before it encodes them, which is wrong for some. A distinct plain beginning avoids the difference.
        for (var i = random.Next(8); i > 0; i--)
            Query[$"{Pick(random, ["a", "Z", "q-", "x."])}{i}{Text(random, Printable, 0, 8)}"] = Text(random, Printable, 0, 20);

        for (var i = random.Next(8); i > 0; i--)
            Headers[$"{Pick(random, ["x-amz-meta-", "X-Custom_", "a", "Zeta-"])}{i}{Text(random, Unreserved, 0, 8)}"] = Text(random, HeaderText, 1, 40);

        Body = Method is "GET" or "HEAD" ? [] : Encoding.UTF8.GetBytes(Text(random, Printable, 0, 3000));
    }

    internal string Method { get; }

    internal string Region { get; }

    internal string Service { get; }

    internal Credentials Credentials { get; }

    internal Uri Endpoint { get; }

    /// <summary>The path's segments, not encoded.</summary>
    internal List<string> PathSegments { get; } = [];

    /// <summary>The query's parameters, not encoded.</summary>
    internal Dictionary<string, string> Query { get; } = [];

    internal Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal byte[] Body { get; }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];

    private static string Text(Random random, string alphabet, int shortest, int longest)
    {
        var runes = alphabet.EnumerateRunes().ToArray();
        var text = new StringBuilder();
        for (var i = random.Next(shortest, longest + 1); i > 0; i--)
            text.Append(runes[random.Next(runes.Length)]);

        return text.ToString();
    }
}
