using Acme.Sts;
using Amazon.SecurityToken;
using Official = Amazon.SecurityToken;

namespace FreeTierGen.Peers.Tests.Parity.Sts;

/// <summary>STS: query forms, and XML with a wrapper around results.</summary>
internal sealed class StsService : PeerService<AmazonSecurityTokenServiceClient, STSClient>
{
    public override string Name => "STS";

    public override WireAnswer NothingToSay(string name) => Xml($"""<{name}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{name}Result/></{name}Response>""");

    public override IEnumerable<PeerCase> Cases =>
    [
        Case(
            "AssumeRole",
            official => official.AssumeRoleAsync(new Official.Model.AssumeRoleRequest
            {
                RoleArn = "arn:aws:iam::123456789012:role/a+=,.@-_",
                RoleSessionName = "session",
                PolicyArns = [new() { Arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }, new() { Arn = "arn:aws:iam::123456789012:policy/second" }],
                Policy = """{"Version": "2012-10-17", "Statement": []}""",
                DurationSeconds = 900,
                Tags = [new() { Key = "team", Value = "a/b +@é" }],
                TransitiveTagKeys = ["team"],
                ExternalId = "e=1",
            }),
            generated => generated.AssumeRoleAsync(new()
            {
                RoleArn = "arn:aws:iam::123456789012:role/a+=,.@-_",
                RoleSessionName = "session",
                PolicyArns = [new() { Arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }, new() { Arn = "arn:aws:iam::123456789012:policy/second" }],
                Policy = """{"Version": "2012-10-17", "Statement": []}""",
                DurationSeconds = 900,
                Tags = [new() { Key = "team", Value = "a/b +@é" }],
                TransitiveTagKeys = ["team"],
                ExternalId = "e=1",
            })),

        Case(
            "AssumeRoleWithWebIdentity",
            official => official.AssumeRoleWithWebIdentityAsync(new Official.Model.AssumeRoleWithWebIdentityRequest
            {
                RoleArn = "arn:aws:iam::123456789012:role/web",
                RoleSessionName = "session",
                WebIdentityToken = "a.b.c==",
            }),
            generated => generated.AssumeRoleWithWebIdentityAsync(new()
            {
                RoleArn = "arn:aws:iam::123456789012:role/web",
                RoleSessionName = "session",
                WebIdentityToken = "a.b.c==",
            })),

        Case(
            "GetCallerIdentity",
            official => official.GetCallerIdentityAsync(new Official.Model.GetCallerIdentityRequest()),
            generated => generated.GetCallerIdentityAsync()),
    ];

    public override IEnumerable<PeerAnswer> Answers { get; } =
    [
        new("AssumeRole", "AssumeRole", Xml("""
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
            <Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>wJalr/+=</SecretAccessKey><SessionToken>t&amp;</SessionToken><Expiration>2026-04-16T12:30:15Z</Expiration></Credentials>
            <AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/r/session</Arn><AssumedRoleId>AROA:session</AssumedRoleId></AssumedRoleUser>
            <PackedPolicySize>6</PackedPolicySize><OfTomorrow><X>1</X></OfTomorrow>
            </AssumeRoleResult><ResponseMetadata><RequestId>5b1c2d7e-0000-4000-8000-a1b2c3d4e5f6</RequestId></ResponseMetadata></AssumeRoleResponse>
            """)),
        new("GetCallerIdentity", "GetCallerIdentity", Xml("""
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/é</Arn><UserId>AIDA</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
            """)),
    ];

    public override IEnumerable<PeerAnswer> Errors { get; } =
    [
        new("by the code of the model", "AssumeRole", Error("MalformedPolicyDocument", "not so")),
        new("that the model does not have", "GetCallerIdentity", Error("AccessDenied", "no") with { Status = 403 }),
    ];

    protected override AmazonSecurityTokenServiceClient CreateOfficial(Wire wire) =>
        new(Peers.OfficialCredentials, Peers.Configure(new AmazonSecurityTokenServiceConfig(), wire));

    protected override STSClient CreateGenerated(Wire wire, TimeProvider time) => new(Peers.Configure(new STSClientOptions(), wire, time));

    private static WireAnswer Error(string code, string message) => Xml($"""
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>
        <RequestId>5b1c2d7e-0000-4000-8000-a1b2c3d4e5f6</RequestId></ErrorResponse>
        """);

    private static WireAnswer Xml(string body) => new(body.Trim()) { ContentType = "text/xml" };
}
