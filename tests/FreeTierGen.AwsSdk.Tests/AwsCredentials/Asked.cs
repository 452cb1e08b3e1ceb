using System.Collections.Specialized;
using System.Web;

namespace FreeTierGen.AwsSdk.Tests.AwsCredentials;

/// <summary>A request that a service got.</summary>
internal sealed record Asked(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The members of a form.</summary>
    public NameValueCollection Form => HttpUtility.ParseQueryString(Body);

    /// <summary>A header; empty where it is absent.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>Who has signed the request; empty where nobody has.</summary>
    public string SignedBy => Header("Authorization") is { Length: > 0 } text && text.Split("Credential=") is [_, var rest] ? rest.Split('/')[0] : "";
}
