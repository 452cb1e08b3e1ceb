using System.Formats.Cbor;
using System.Net;
using System.Text;

namespace FreeTierGen.EndToEnd.Tests.Secrets;

/// <summary>A protocol that the vault speaks: its client, and how its answers are written.</summary>
internal sealed record VaultProtocol(string Name, Type Client, Type Options, Func<string, VaultAnswer, (int Status, byte[] Body, string Type)> Answer)
{
    private const string Marker = Planting.Marker;

    public static IReadOnlyList<VaultProtocol> All { get; } =
    [
        new("restJson1", typeof(Acme.VaultRest.VaultClient), typeof(Acme.VaultRest.VaultClientOptions), Json),
        new("awsJson1_0", typeof(Acme.VaultJson10.VaultClient), typeof(Acme.VaultJson10.VaultClientOptions), Json),
        new("awsJson1_1", typeof(Acme.VaultJson11.VaultClient), typeof(Acme.VaultJson11.VaultClientOptions), Json),
        new("rpcv2Json", typeof(Acme.VaultRpcJson.VaultClient), typeof(Acme.VaultRpcJson.VaultClientOptions), Json),
        new("rpcv2Cbor", typeof(Acme.VaultCbor.VaultClient), typeof(Acme.VaultCbor.VaultClientOptions), Cbor),
        new("restXml", typeof(Acme.VaultXml.VaultClient), typeof(Acme.VaultXml.VaultClientOptions), RestXml),
        new("awsQuery", typeof(Acme.VaultQuery.VaultClient), typeof(Acme.VaultQuery.VaultClientOptions), Query),
        new("ec2Query", typeof(Acme.VaultEc2.VaultClient), typeof(Acme.VaultEc2.VaultClientOptions), Ec2),
    ];

    /// <summary>The answer as it goes over the wire.</summary>
    public HttpResponseMessage ResponseTo(string operation, VaultAnswer answer)
    {
        var (status, body, type) = answer switch
        {
            VaultAnswer.Page => (503, Encoding.UTF8.GetBytes($"<html>{Marker}</html>"), "text/html"),
            VaultAnswer.Rubbish => (200, Encoding.UTF8.GetBytes($"{Marker} {{<{Marker}>"), Answer(operation, VaultAnswer.Success).Type),
            _ => Answer(operation, answer),
        };
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        response.Headers.TryAddWithoutValidation("x-vault-secret", Marker);
        if (Name.StartsWith("rpcv2", StringComparison.Ordinal))
        {
            response.Headers.TryAddWithoutValidation("smithy-protocol", Name == "rpcv2Cbor" ? "rpc-v2-cbor" : "rpc-v2-json");
        }

        if (status == 403 && Name == "restJson1")
        {
            response.Headers.TryAddWithoutValidation("x-amzn-errortype", answer == VaultAnswer.ModeledError ? "Denied" : "Unheard");
        }

        return response;
    }

    public override string ToString() => Name;

    private static (int Status, byte[] Body, string Type) Json(string operation, VaultAnswer answer)
    {
        _ = operation;
        return Of(answer, "application/json", answer switch
        {
            VaultAnswer.Success => $$"""{"text":"{{Marker}}","note":"{{Planting.Note}}","number":1}""",
            VaultAnswer.WrongType => $$"""{"text":"{{Marker}}","number":"{{Marker}}"}""",
            VaultAnswer.ModeledError => $$"""{"__type":"acme.vault#Denied","message":"{{Marker}}","text":"{{Marker}}"}""",
            _ => $$"""{"__type":"Unheard","text":"{{Marker}}"}""",
        });
    }

    private static (int Status, byte[] Body, string Type) Cbor(string operation, VaultAnswer answer)
    {
        _ = operation;
        var writer = new CborWriter();
        writer.WriteStartMap(null);
        if (answer is VaultAnswer.ModeledError or VaultAnswer.UnknownError)
        {
            writer.WriteTextString("__type");
            writer.WriteTextString(answer == VaultAnswer.ModeledError ? "acme.vault#Denied" : "Unheard");
            if (answer == VaultAnswer.ModeledError)
            {
                writer.WriteTextString("message");
                writer.WriteTextString(Marker);
            }
        }
        else
        {
            writer.WriteTextString("number");
            if (answer == VaultAnswer.WrongType)
            {
                writer.WriteTextString(Marker);
            }
            else
            {
                writer.WriteInt32(1);
            }
        }

        writer.WriteTextString("text");
        writer.WriteTextString(Marker);
        writer.WriteEndMap();
        return (StatusOf(answer), writer.Encode(), "application/cbor");
    }

    private static (int Status, byte[] Body, string Type) RestXml(string operation, VaultAnswer answer) => Of(answer, "application/xml", answer switch
    {
        VaultAnswer.Success or VaultAnswer.WrongType => $"""<{operation}Output xmlns="https://vault.example/">{Members(answer)}</{operation}Output>""",
        _ => $"<ErrorResponse>{Error(answer)}</ErrorResponse>",
    });

    private static (int Status, byte[] Body, string Type) Query(string operation, VaultAnswer answer) => Of(answer, "text/xml", answer switch
    {
        VaultAnswer.Success or VaultAnswer.WrongType => $"<{operation}Response><{operation}Result>{Members(answer)}</{operation}Result></{operation}Response>",
        _ => $"<ErrorResponse>{Error(answer)}</ErrorResponse>",
    });

    private static (int Status, byte[] Body, string Type) Ec2(string operation, VaultAnswer answer) => Of(answer, "text/xml", answer switch
    {
        VaultAnswer.Success or VaultAnswer.WrongType => $"<{operation}Response>{Members(answer)}</{operation}Response>",
        _ => $"<Response><Errors>{Error(answer)}</Errors></Response>",
    });

    private static string Members(VaultAnswer answer) =>
        $"<text>{Marker}</text><note>{Planting.Note}</note><number>{(answer == VaultAnswer.WrongType ? Marker : "1")}</number>";

    private static string Error(VaultAnswer answer) =>
        answer == VaultAnswer.ModeledError
            ? $"<Error><Code>Denied</Code><Message>{Marker}</Message><message>{Marker}</message><text>{Marker}</text></Error>"
            : $"<Error><Code>Unheard</Code><text>{Marker}</text></Error>";

    private static (int Status, byte[] Body, string Type) Of(VaultAnswer answer, string type, string text) =>
        (StatusOf(answer), Encoding.UTF8.GetBytes(text), type);

    private static int StatusOf(VaultAnswer answer) => answer is VaultAnswer.ModeledError or VaultAnswer.UnknownError ? 403 : 200;
}
