using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the class that holds what the model says of the service.</summary>
internal static class ServiceInfoEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, ServiceInfoSpec spec)
    {
        code.Line("/// <summary>What the model says of the service.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"internal static class {spec.TypeName}"))
        {
            EmitAuthLists(code, spec);
            using (code.Block($"internal static readonly {ClientNames.ServiceInfo} Info = new()", "};"))
            {
                code.Line($"SdkId = {CSharpLiteral.String(spec.SdkId)},");
                code.Line($"ShapeName = {CSharpLiteral.String(spec.ShapeName)},");
                code.Line($"ApiVersion = {CSharpLiteral.String(spec.ApiVersion)},");
                if (spec.SigningName is { } signingName)
                {
                    code.Line($"SigningName = {CSharpLiteral.String(signingName)},");
                }

                if (spec.SignsForSeveralRegions)
                {
                    code.Line("MultiRegionSigner = new global::FreeTierGen.Runtime.Signing.SigV4aSigner(),");
                }

                if (spec.SessionsType is { } sessions)
                {
                    code.Line($"SessionSigner = new global::FreeTierGen.Runtime.S3ExpressSigner({sessions}.CreateAsync),");
                }

                EmitFact(code, spec.IsAwsQueryCompatible, "IsAwsQueryCompatible");

                if (spec.InvalidEndpointErrorCode is { } errorCode)
                {
                    code.Line($"InvalidEndpointErrorCode = {CSharpLiteral.String(errorCode)},");
                }

                EmitFact(code, spec.SignsPathAsSent, "SignsPathAsSent");
                EmitFact(code, spec.SendsPayloadHash, "SendsPayloadHash");
                EmitFact(code, spec.AllowsUnsignedPayload, "AllowsUnsignedPayload");
                if (spec.ExtendedIdHeader is { } idHeader)
                {
                    code.Line($"ExtendedRequestIds = new({CSharpLiteral.String(idHeader)}),");
                }

                if (spec.ChecksumHeader is { } checksumHeader)
                {
                    code.Line($"ResponseChecksum = new({CSharpLiteral.String(checksumHeader)}),");
                }

                if (spec.PresignedParameters.Count > 0)
                {
                    code.Line($"PresignedParameters = [{string.Join(", ", spec.PresignedParameters.Select(CSharpLiteral.String))}],");
                }

                EmitFact(code, spec.MayFailAfterStatus, "MayFailAfterStatus");

                if (spec.Headers.Count > 0)
                {
                    var headers = spec.Headers.Select(header => $"new({CSharpLiteral.String(header.Name)}, {CSharpLiteral.String(header.Value)})");
                    code.Line($"Headers = [{string.Join(", ", headers)}],");
                }
            }
        }
    }

    private static void EmitAuthLists(CodeWriter code, ServiceInfoSpec spec)
    {
        const string Namespace = "global::FreeTierGen.Runtime.Authentication.";
        foreach (var list in spec.AuthLists)
        {
            code.Line($"internal static readonly {Namespace}OperationAuth {list.Name} = new {Namespace}AuthSchemeList(");
            using (code.Indent())
            {
                for (var index = 0; index < list.Schemes.Count; index++)
                {
                    var isLast = index == list.Schemes.Count - 1;
                    var end = !isLast ? "," : list.IsOptional ? ") { IsOptional = true };" : ");";
                    code.Line(list.Schemes[index] + end);
                }
            }

            code.Line();
        }
    }

    private static void EmitFact(CodeWriter code, bool isTrue, string name)
    {
        if (isTrue)
        {
            code.Line(name + " = true,");
        }
    }
}
