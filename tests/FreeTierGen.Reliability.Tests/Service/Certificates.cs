using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FreeTierGen.Reliability.Tests.Service;

/// <summary>A certificate that the clients of these tests trust, and one that they do not.</summary>
internal static class Certificates
{
    private static readonly X509Certificate2 Own = Create("CN=ledger");

    /// <summary>TLS with the certificate that is trusted.</summary>
    public static SslServerAuthenticationOptions Trusted { get; } = new() { ServerCertificate = Own };

    /// <summary>TLS with one that is not.</summary>
    public static SslServerAuthenticationOptions Foreign { get; } = new() { ServerCertificate = Create("CN=stranger") };

    /// <summary>What clients check.</summary>
    public static bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.GetCertHashString() == Own.GetCertHashString();

    private static X509Certificate2 Create(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
