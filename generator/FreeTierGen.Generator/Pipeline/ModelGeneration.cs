using FreeTierGen.Generator.Checking;
using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Lowering;
using FreeTierGen.Generator.Lowering.Endpoints;
using FreeTierGen.Generator.Lowering.Events;
using FreeTierGen.Generator.Lowering.Http;
using FreeTierGen.Generator.Lowering.Xml;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Services;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Symbols;

namespace FreeTierGen.Generator.Pipeline;

/// <summary>Takes one model from its text to the specs of its files.</summary>
internal static class ModelGeneration
{
    /// <summary>Never throws but for cancellation: whatever goes wrong is in the result's diagnostics.</summary>
    public static ModelResult Run(ModelItem item, CancellationToken cancellationToken)
    {
        var path = item.File.Path;
        if (item.IsRepeated)
        {
            return Failed(path, LocatedDiagnostic.AtStart(Descriptors.RepeatedModel, path));
        }

        try
        {
            if (item.File.GetText(cancellationToken) is not { } text)
            {
                return Failed(path, LocatedDiagnostic.AtStart(Descriptors.UnreadableFile, path));
            }

            var utf8 = ModelText.ToUtf8(text);
            var diagnostics = new DiagnosticBag();
            var files = Generate(utf8, item, diagnostics, cancellationToken);
            return new ModelResult(path, HintNames.Assign(files), LocatedDiagnostic.Locate(diagnostics.Findings, path, utf8));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(path, LocatedDiagnostic.AtStart(Descriptors.InternalError, path, InternalErrors.Describe(exception)));
        }
    }

    private static EquatableArray<FileSpec> Generate(byte[] utf8, ModelItem item, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var options = OptionsReader.Read(item, diagnostics);
        var model = ModelReader.Read(utf8, diagnostics);
        cancellationToken.ThrowIfCancellationRequested();
        if (options is null
            || model is null
            || ServiceSelection.Select(model, options.Service, diagnostics) is not { } service
            || ProtocolSelection.Select(model, service, options.Protocol, diagnostics) is not { } protocol)
        {
            return [];
        }

        options = OptionsReader.For(options, service);
        ModelAmendments.Apply(model, service);

        // Names, types and endpoints are the whole service's: they are decided while it is found out what of it can be generated.
        var symbols = Task.Run(() => new SymbolTable(model, service, options.Namespace));
        var endpoints = LoweredPart.Start(findings => EndpointLowering.Lower(service, options, protocol, findings));
        var closure = ClosureBuilder.Build(model, service, options.Operations, diagnostics);
        ClosureCheck.Check(closure, diagnostics);
        if (diagnostics.HasErrors)
        {
            return [];
        }

        closure = UnsupportedOperations.LeaveOut(closure, protocol, diagnostics);
        TraitCheck.Check(closure, protocol, diagnostics);
        HttpBindingCheck.Check(closure, protocol, diagnostics);
        XmlAttributeCheck.Check(closure, diagnostics);
        if (!EventStreamCheck.Check(closure, protocol, diagnostics))
        {
            return [];
        }

        cancellationToken.ThrowIfCancellationRequested();
        return ModelLowering.Lower(new LoweringContext(closure, options, protocol, diagnostics), symbols.GetAwaiter().GetResult(), endpoints);
    }

    private static ModelResult Failed(string path, LocatedDiagnostic diagnostic)
        => new(path, [], EquatableArray.Create(diagnostic));
}
