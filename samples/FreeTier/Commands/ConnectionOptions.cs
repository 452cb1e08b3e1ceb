using System.CommandLine;
using FreeTier.Connection;

namespace FreeTier.Commands;

/// <summary>Which service to use, for every command.</summary>
internal sealed class ConnectionOptions
{
    private readonly Option<bool> _live = new("--live")
    {
        Description = "Use AWS, with your own credentials and region.",
        Recursive = true,
    };

    private readonly Option<string> _profile = new("--profile")
    {
        Description = "With --live: the profile in your AWS configuration. Default: AWS_PROFILE, else 'default'.",
        HelpName = "NAME",
        Recursive = true,
    };

    private readonly Option<string> _region = new("--region")
    {
        Description = "With --live or --endpoint: the AWS region. Default: your configuration's, else us-east-1.",
        HelpName = "REGION",
        Recursive = true,
    };

    private readonly Option<string> _endpoint = new("--endpoint")
    {
        Description = "Use the service at this address. Credentials come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, else they are dummies.",
        HelpName = "URL",
        Recursive = true,
    };

    internal void AddTo(RootCommand root)
    {
        root.Options.Add(_live);
        root.Options.Add(_profile);
        root.Options.Add(_region);
        root.Options.Add(_endpoint);
    }

    /// <summary>The service that the options name.</summary>
    /// <exception cref="UsageException">They contradict each other, or one makes no sense.</exception>
    internal Target TargetOf(ParseResult parsed)
    {
        bool live = parsed.GetValue(_live);
        string? profile = parsed.GetValue(_profile);
        string? region = parsed.GetValue(_region);
        string? endpoint = parsed.GetValue(_endpoint);

        Refuse(live && endpoint is not null, "--live and --endpoint exclude each other: AWS, or the service at that address?");
        Refuse(profile is not null && !live, "--profile chooses AWS credentials and needs --live.");
        Refuse(region is not null && !live && endpoint is null, "--region needs --live or --endpoint; the embedded service has no regions.");
        Refuse(profile is { Length: 0 }, "--profile must not be empty.");
        Refuse(region is not null && !IsRegion(region), "--region takes the name of an AWS region such as eu-west-1.");

        return live ? new Target.Live(profile, region)
            : endpoint is not null ? new Target.Custom(UrlOf(endpoint), region)
            : new Target.Embedded();
    }

    private static bool IsRegion(string region) =>
        region.Length > 0 && region.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static Uri UrlOf(string endpoint)
    {
        bool isUrl = Uri.TryCreate(endpoint, UriKind.Absolute, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url is { Query: "", Fragment: "", UserInfo: "" };
        Refuse(!isUrl, "--endpoint takes an http or https address such as http://localhost:8080, without user name, query or fragment.");
        return url!;
    }

    private static void Refuse(bool condition, string message)
    {
        if (condition)
        {
            throw new UsageException(message);
        }
    }
}
