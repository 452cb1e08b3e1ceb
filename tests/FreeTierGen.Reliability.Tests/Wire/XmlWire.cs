using System.Text;
using FreeTierGen.Reliability.Tests.Service;

namespace FreeTierGen.Reliability.Tests.Wire;

/// <summary>restXml.</summary>
internal sealed class XmlWire : WireFormat
{
    /// <inheritdoc/>
    public override string ContentType => "application/xml";

    /// <inheritdoc/>
    protected override byte[] Sound => "<Output><text>sound</text><count>1</count></Output>"u8.ToArray();

    /// <inheritdoc/>
    public override Answer Error(int status, string? code, string? message = "It went wrong.")
    {
        var members = (code is null ? "" : $"<Code>{code}</Code>") + (message is null ? "" : $"<Message>{message}</Message>");
        return new(status, Encoding.UTF8.GetBytes($"<ErrorResponse><Error>{members}</Error></ErrorResponse>"), ("Content-Type", "application/xml"));
    }
}
