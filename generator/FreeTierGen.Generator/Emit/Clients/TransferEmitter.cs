using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the class that moves objects over a client, the method that makes one, and what the runtime calls the client by.</summary>
internal static class TransferEmitter
{
    private const string Runtime = "global::FreeTierGen.Runtime.Transfer.";
    private const string Stores = Runtime + "Stores.";
    private const string Options = Runtime + "TransferOptions";
    private const string Body = "global::System.IO.Stream body";
    private const string Algorithm = "string? algorithm";
    private const string Checksum = Stores + "UploadChecksum checksum";

    /// <summary>Writes the file's types.</summary>
    public static void Emit(CodeWriter code, TransferSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        EmitExtensions(code, spec);
        code.Line();
        code.Line($"/// <summary>Moves objects over a <see cref=\"{spec.InterfaceType}\"/>, in parts that are under way at the same time.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"{spec.Visibility} sealed class {spec.TypeName} : {Runtime}ObjectTransfer<{spec.Put.InputType}, {spec.Get.InputType}>"))
        {
            code.Line("/// <summary>Makes a transfer. It has nothing to dispose of, and leaves the client as it is.</summary>");
            code.Line("/// <param name=\"client\">The client.</param>");
            code.Line("/// <param name=\"options\">How objects are moved; null for the defaults.</param>");
            code.Line("/// <exception cref=\"global::System.ArgumentException\">An option is out of its range.</exception>");
            code.Line($"public {spec.TypeName}({spec.InterfaceType} client, {Options}? options = null)");
            using (code.Indent())
            {
                code.Line(": base(new Store(client ?? throw new global::System.ArgumentNullException(nameof(client))), options)");
            }

            using (code.Block(""))
            {
            }

            code.Line();
            EmitStore(code, spec);
        }
    }

    private static void EmitExtensions(CodeWriter code, TransferSpec spec)
    {
        code.Line($"/// <summary>Makes what moves objects over a <see cref=\"{spec.InterfaceType}\"/>, whatever implements it.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"{spec.Visibility} static class {spec.ExtensionsName}"))
        {
            code.Line("/// <summary>Makes a transfer, which uploads and downloads large objects and whole directories.</summary>");
            code.Line("/// <param name=\"client\">The client.</param>");
            code.Line("/// <param name=\"options\">How objects are moved; null for the defaults.</param>");
            code.Line("/// <exception cref=\"global::System.ArgumentException\">An option is out of its range.</exception>");
            code.Line($"public static global::{spec.Namespace}.{spec.TypeName} CreateTransfer(this {spec.InterfaceType} client, {Options}? options = null)");
            using (code.Indent())
            {
                code.Line("=> new(client, options);");
            }
        }
    }

    private static void EmitStore(CodeWriter code, TransferSpec spec)
    {
        var (upload, download) = (spec.Put.InputType, spec.Get.InputType);
        using (code.Block($"private sealed class Store({spec.InterfaceType} client) : {Stores}IObjectStore<{upload}, {download}>"))
        {
            code.Line($"public bool SendsChecksums => client is not {spec.ClientType} {{ SendsChecksums: false }};");
            code.Line();
            code.Line($"public bool ComparesChecksums => client is not {spec.ClientType} {{ ComparesChecksums: false }};");
            EmitRequest(code, $"public {upload} CreateUpload(string bucket, string key) => new()", spec.UploadName);
            EmitRequest(code, $"public {download} CreateDownload(string bucket, string key) => new()", spec.DownloadName);
            EmitRequest(code, $"public {upload} WithKey({upload} request, string key) => new()", spec.UploadCopy);
            EmitRequest(code, $"public {download} WithKey({download} request, string key) => new()", spec.DownloadCopy);
            EmitDescriptions(code, spec);
            EmitUploads(code, spec);
            EmitDownloads(code, spec);
            EmitPartList(code, spec);
        }
    }

    private static void EmitRequest(CodeWriter code, string declaration, EquatableArray<AssignmentSpec> members)
    {
        code.Line();
        using (code.Block(declaration, "};"))
        {
            EmitMembers(code, members);
        }
    }

    private static void EmitDescriptions(CodeWriter code, TransferSpec spec)
    {
        code.Line();
        using (code.Block($"public {Stores}UploadDescription Describe({spec.Put.InputType} request) => new({string.Join(", ", spec.Upload)})", "};"))
        {
            code.Line("Checksums =");
            EmitChecksums(code, Checksums(spec, static checksum => checksum.OfRequest), "],");
        }

        code.Line();
        code.Line($"public {Stores}DownloadDescription Describe({spec.Get.InputType} request) => new({string.Join(", ", spec.Download)});");
    }

    private static void EmitUploads(CodeWriter code, TransferSpec spec)
    {
        var upload = spec.Put.InputType;
        EmitCall(code, spec.Put, "PutAsync", upload, Stores + "StoredObject", [Body, Algorithm], () =>
            EmitStored(code, spec.PutResult, Checksums(spec, static checksum => checksum.OfPut), "]);"));
        EmitCall(code, spec.Start, "StartAsync", upload, "string?", [Checksum], () => code.Line($"return {spec.UploadId};"));
        EmitCall(code, spec.PutPart, "PutPartAsync", upload, Stores + "StoredPart", ["string uploadId", "int number", Body, Algorithm], () =>
            EmitPart(code, spec));
        EmitCall(
            code,
            spec.Complete,
            "CompleteAsync",
            upload,
            Stores + "StoredObject",
            ["string uploadId", $"global::System.Collections.Generic.IReadOnlyList<{Stores}StoredPart> parts", Checksum, "long length"],
            () => EmitStored(code, spec.CompletedResult, Checksums(spec, static checksum => checksum.OfCompleted), "]);"));
        EmitCall(code, spec.Abort, "AbortAsync", upload, null, ["string uploadId"], null);
    }

    private static void EmitDownloads(CodeWriter code, TransferSpec spec)
    {
        var download = spec.Get.InputType;
        EmitCall(code, spec.Get, "GetAsync", download, Stores + "StoredContent", ["string? range", "string? ifMatch"], () =>
        {
            using (code.Block("return new(output)", "};"))
            {
                EmitMembers(code, spec.Content);
            }
        });
        if (spec.Head is { } head)
        {
            EmitCall(code, head.Call, "HeadAsync", download, Stores + "StoredObject?", ["string? ifMatch"], () =>
            {
                EmitStored(code, head.Result, head.Checksums, $"]) {{ ChecksumType = {head.ChecksumType} }};");
            });
        }

        EmitCall(code, spec.List, "ListAsync", download, Stores + "StoredPage", ["string prefix", "string? token"], () =>
        {
            code.Line("var objects = new global::System.Collections.Generic.List<global::System.Collections.Generic.KeyValuePair<string, long>>();");
            using (code.Block($"foreach (var item in {spec.Objects} ?? [])"))
            {
                code.Line($"objects.Add(new({spec.Item.Key} ?? \"\", {spec.Item.Size}));");
            }

            code.Line();
            code.Line($"return new(objects, {spec.NextToken});");
        });
    }

    private static void EmitPart(CodeWriter code, TransferSpec spec)
    {
        using (code.Block("string? checksum = algorithm switch", "};"))
        {
            foreach (var checksum in spec.Checksums)
            {
                code.Line($"{CSharpLiteral.String(checksum.Algorithm)} => {checksum.OfPart},");
            }

            code.Line("_ => null,");
        }

        code.Line($"return new(number, {spec.PartTag}, checksum);");
    }

    private static void EmitPartList(CodeWriter code, TransferSpec spec)
    {
        code.Line();
        code.Line($"private static {spec.PartTypes.List} List(global::System.Collections.Generic.IReadOnlyList<{Stores}StoredPart> parts, string? algorithm)");
        using (code.Block(""))
        {
            code.Line($"var list = new {spec.PartTypes.Part}[parts.Count];");
            using (code.Block("for (var index = 0; index < list.Length; index++)"))
            {
                code.Line("var part = parts[index];");
                using (code.Block("list[index] = new()", "};"))
                {
                    EmitMembers(code, spec.Part);
                }
            }

            code.Line();
            code.Line($"return new() {{ {spec.PartsProperty} = list }};");
        }
    }

    private static void EmitStored(
        CodeWriter code, EquatableArray<string> result, IEnumerable<(string Algorithm, string Value)> checksums, string end)
    {
        code.Line("return new(");
        using (code.Indent())
        {
            foreach (var argument in result)
            {
                code.Line(argument + ",");
            }

            EmitChecksums(code, checksums, end);
        }
    }

    private static IEnumerable<(string Algorithm, string Value)> Checksums(TransferSpec spec, Func<TransferChecksumSpec, string> select)
        => spec.Checksums.Select(checksum => (checksum.Algorithm, select(checksum)));

    private static void EmitChecksums(CodeWriter code, IEnumerable<(string Algorithm, string Value)> checksums, string end)
    {
        code.Line("[");
        using (code.Indent())
        {
            foreach (var (algorithm, value) in checksums)
            {
                code.Line($"new({CSharpLiteral.String(algorithm)}, {value}),");
            }
        }

        code.Line(end);
    }

    private static void EmitCall(
        CodeWriter code, TransferCallSpec call, string name, string requestType, string? resultType, string[] parameters, Action? emitResult)
    {
        code.Line();
        code.Line($"public async {ClientNames.Task}{(resultType is null ? "" : $"<{resultType}>")} {name}(");
        using (code.Indent())
        {
            code.Line(requestType + " request,");
            foreach (var parameter in parameters)
            {
                code.Line(parameter + ",");
            }

            code.Line(ClientNames.CancellationToken + " cancellationToken)");
        }

        using (code.Block(""))
        {
            code.Line($"var input = new {call.InputType}");
            using (code.Block("", "};"))
            {
                EmitMembers(code, call.Input);
            }

            var result = emitResult is null ? "" : "var output = ";
            code.Line($"{result}await client.{call.Method}(input, cancellationToken).ConfigureAwait(false);");
            emitResult?.Invoke();
        }
    }

    private static void EmitMembers(CodeWriter code, EquatableArray<AssignmentSpec> members)
    {
        foreach (var member in members)
        {
            code.Line($"{member.Property} = {member.Value},");
        }
    }
}
