using System.Formats.Cbor;
using FreeTierGen.Reliability.Tests.Service;

namespace FreeTierGen.Reliability.Tests.Wire;

/// <summary>rpcv2Cbor.</summary>
internal sealed class CborWire : WireFormat
{
    /// <inheritdoc/>
    public override string ContentType => "application/cbor";

    /// <inheritdoc/>
    protected override byte[] Sound => Map(("text", writer => writer.WriteTextString("sound")), ("count", writer => writer.WriteInt32(1)));

    /// <summary>A map.</summary>
    public static byte[] Map(params (string Name, Action<CborWriter> Write)[] members)
    {
        var writer = new CborWriter();
        writer.WriteStartMap(null);
        foreach (var (name, write) in members)
        {
            writer.WriteTextString(name);
            write(writer);
        }

        writer.WriteEndMap();
        return writer.Encode();
    }

    /// <inheritdoc/>
    public override Answer Success(byte[] body) => base.Success(body).With("smithy-protocol", "rpc-v2-cbor");

    /// <inheritdoc/>
    public override Answer Error(int status, string? code, string? message = "It went wrong.")
    {
        (string, Action<CborWriter>)[] type = code is null ? [] : [("__type", writer => writer.WriteTextString(code))];
        (string, Action<CborWriter>)[] text = message is null ? [] : [("message", writer => writer.WriteTextString(message))];
        return Success(Map([.. type, .. text])) with { Status = status };
    }
}
