using System.Globalization;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Services;
using FreeTierGen.ModelTool.Errors;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.ModelTool.Models;

/// <summary>A model file, read as the generator reads it.</summary>
internal sealed class ModelFile
{
    private const int MostFindings = 3;

    private ModelFile(string path, byte[] content, SmithyModel model, ServiceShape service)
    {
        (Path, Content, Model, Service) = (path, content, model, service);
    }

    /// <summary>Where it came from, for messages.</summary>
    internal string Path { get; }

    /// <summary>The file's bytes.</summary>
    internal byte[] Content { get; }

    internal SmithyModel Model { get; }

    /// <summary>The service that a client is generated for.</summary>
    internal ServiceShape Service { get; }

    /// <summary>What the client's types begin with, and what <c>{Service}</c> in a namespace stands for.</summary>
    internal string ClientName => TypeNames.ClientBaseNameOf(Service);

    /// <summary>Reads a model.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="path">Where they came from, for messages.</param>
    /// <param name="service">The service's name or shape id; null where the model's only one is meant.</param>
    /// <exception cref="ToolException">It is no model in Smithy's JSON AST, or has not just one service.</exception>
    internal static ModelFile Read(byte[] content, string path, string? service)
    {
        var diagnostics = new DiagnosticBag();
        SmithyModel? model = ModelReader.Read(content, diagnostics);
        if (model is null || ServiceSelection.Select(model, service, diagnostics) is not { } selected)
        {
            throw ToolException.Failure($"{path} is no model that a client can be generated from.{Environment.NewLine}{Describe(diagnostics, path, content)}");
        }

        ModelAmendments.Apply(model, selected);
        return new ModelFile(path, content, model, selected);
    }

    /// <summary>The errors in the words of the build.</summary>
    internal static string Describe(DiagnosticBag diagnostics, string path, byte[] content)
    {
        List<string> errors =
        [
            .. LocatedDiagnostic.Locate(diagnostics.Findings, path, content)
                .Where(finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)
                .Select(finding => string.Create(
                    CultureInfo.InvariantCulture,
                    $"  line {finding.Line.Line + 1}, column {finding.Line.Character + 1}: {finding.Descriptor.Id}: {finding.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}")),
        ];
        string more = errors.Count > MostFindings ? $"{Environment.NewLine}  and {errors.Count - MostFindings} more." : "";
        return string.Join(Environment.NewLine, errors.Take(MostFindings)) + more;
    }
}
