using System.Text;
using FreeTierGen.Reliability.Tests.Service;

namespace FreeTierGen.Reliability.Tests.Wire;

/// <summary>awsJson and restJson1.</summary>
internal class JsonWire : WireFormat
{
    /// <inheritdoc/>
    public override string ContentType => "application/json";

    /// <inheritdoc/>
    protected override byte[] Sound => """{"text":"sound","count":1}"""u8.ToArray();

    /// <inheritdoc/>
    public override Answer Error(int status, string? code, string? message = "It went wrong.")
    {
        string?[] members = [code is null ? null : $"\"__type\":\"{code}\"", message is null ? null : $"\"message\":\"{message}\""];
        return new(status, Encoding.UTF8.GetBytes("{" + string.Join(',', members.Where(member => member is not null)) + "}"), ("Content-Type", "application/json"));
    }
}
