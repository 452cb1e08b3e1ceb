using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Emit;
using FreeTierGen.Generator.Lowering;
using FreeTierGen.Generator.Lowering.Types;
using FreeTierGen.Generator.Lowering.Waiters;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Reading;
using FreeTierGen.Generator.Symbols;
using FreeTierGen.Generator.Tests.Endpoints;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Waiters;

public sealed class PublishedWaitersTests
{
    /// <summary>The waiters of services of all protocols: what they ask of answers does not depend on how those are sent.</summary>
    [Fact]
    public void All_waiters_of_all_published_models_compile_without_a_warning()
    {
        var sources = new List<string>();
        var waiters = 0;
        foreach (var file in Directory.GetFiles(ConformanceData.Directory("models"), "*.json"))
        {
            var diagnostics = new DiagnosticBag();
            var model = ModelReader.Read(File.ReadAllBytes(file), diagnostics)!;
            var service = model.Shapes.Values.OfType<ServiceShape>().Single();
            var all = ClosureBuilder.Build(model, service, [], diagnostics);
            var names = all.Operations.Where(operation => operation.Traits.Has(TraitIds.Waitable)).Select(operation => operation.Id.Name).ToList();
            if (names.Count == 0)
            {
                continue;
            }

            var closure = ClosureBuilder.Build(model, service, names, diagnostics);
            var options = new GenerationOptions($"Acme.N{sources.Count}", true, [], null, null);
            var context = new LoweringContext(closure, options, new Protocol(TraitIds.AwsJson10, true), diagnostics);
            var symbols = new SymbolTable(model, service, options.Namespace);
            var lowered = new WaiterLowering(context, symbols).All.ToList();
            sources.AddRange(TypeLowering.Lower(context, symbols).Concat(lowered).Select(FileEmitter.Emit));
            waiters += lowered.Count;

            Assert.DoesNotContain(diagnostics.Findings, finding => finding.Descriptor.Id is not ("FTG0019" or "FTG0020"));
            Assert.Equal(closure.Operations.Sum(Waiters), lowered.Count);
            Assert.All(closure.Operations, operation => Assert.Equal(Waiters(operation), new WaiterLowering(context, symbols).Methods(operation).Count));
        }

        Assert.True(waiters > 50, $"only {waiters} waiters");
        GeneratedResolver.Load(sources);

        // What asks for sessions or hosts comes along, and has none.
        static int Waiters(OperationShape operation) => operation.Traits.Object(TraitIds.Waitable)?.Properties.Length ?? 0;
    }
}
