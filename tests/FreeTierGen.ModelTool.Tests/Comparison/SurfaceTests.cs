using System.Text.Json.Nodes;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.ModelTool.Comparison;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.ModelTool.Tests.Comparison;

/// <summary>
/// A model is edited at each of its places in turn. Whenever the compiler sees that something public of the generated client is gone, is of
/// another type or has to be set, a breaking change is told, and never otherwise.
/// </summary>
public sealed class SurfaceTests
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName);

    public static TheoryData<string> Kinds => ["remove", "require", "relax", "number", "text", "default", "optional"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_compiler_misses_is_told(string kind)
    {
        var old = SurfaceOf(LendingModel.Text);
        var edited = 0;
        foreach (var (shape, member) in Places())
        {
            if (Edit(kind, shape, member) is not { } model)
            {
                continue;
            }

            var breaks = Breaks(old, SurfaceOf(model));
            var changes = Comparing.Compare(LendingModel.Text, model);
            Assert.True(
                breaks.Count > 0 == changes.Any(change => change.Impact == Impact.Breaking),
                $"{kind} {shape}.{member}: the compiler misses {string.Join("; ", breaks.Take(3))}, told was {string.Join("; ", changes.Select(change => $"{change.Impact} {change.Name} {change.Text}"))}");
            edited++;
        }

        Assert.True(edited > 2, $"Just {edited} edits.");
    }

    private static IEnumerable<(string Shape, string Member)> Places() =>
        from shape in JsonNode.Parse(LendingModel.Text)!["shapes"]!.AsObject()
        where shape.Value!["members"] is JsonObject
        from member in shape.Value["members"]!.AsObject()
        select (shape.Key["acme.lending#".Length..], member.Key);

    // What can't be done at a place, or ends in no client, is left out.
    private static string? Edit(string kind, string shape, string member)
    {
        var type = (string)JsonNode.Parse(LendingModel.Text)!["shapes"]!["acme.lending#" + shape]!["type"]!;
        var isBound = (shape, member) is ("FindBookInput", "id") or ("ListBooksInput", "next") or ("ListBooksOutput", "next" or "books");
        var isLast = (shape, member) is ("Closed", "message");
        return kind switch
        {
            "remove" when !isBound && !isLast => LendingModel.Edited(model => model.RemoveMember(shape, member)),
            "require" when type == "structure" => LendingModel.Edited(model => model.SetTrait($"{shape}.{member}", "smithy.api#required", "{}")),
            "relax" when type == "structure" && !isBound => LendingModel.Edited(model =>
            {
                if (model[shape]["members"]![member]!["traits"] is JsonObject traits)
                {
                    traits.Remove("smithy.api#required");
                }
            }),
            "number" when type is "structure" or "union" && !isBound && member != "message" => LendingModel.Edited(model => model.Retarget(shape, member, "smithy.api#Integer")),
            "text" when type is "structure" or "union" && !isBound && member != "pages" => LendingModel.Edited(model => model.Retarget(shape, member, "smithy.api#String")),
            "default" when type == "structure" && (shape, member) is ("FindBookOutput", "copies") or ("Book", "pages") or ("LendBookInput", "days") => LendingModel.Edited(model => model.SetTrait($"{shape}.{member}", "smithy.api#default", "2")),
            "optional" when type == "structure" => LendingModel.Edited(model => model.SetTrait($"{shape}.{member}", "smithy.api#clientOptional", "{}")),
            _ => null,
        };
    }

    private static List<string> Breaks(HashSet<string> old, HashSet<string> @new)
    {
        var isRequired = (string line) => line.StartsWith("required ", StringComparison.Ordinal);
        return [.. old.Except(@new).Where(line => !isRequired(line)), .. @new.Except(old).Where(isRequired)];
    }

    private static HashSet<string> SurfaceOf(string model)
    {
        var run = new ModelDriver(tracksSteps: false).Add(ModelDriver.DefaultPath, model, ("Namespace", "Acme")).Run();
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.NotEmpty(run.FileNames);
        var lines = new HashSet<string>(StringComparer.Ordinal);
        AddTypes(run.Compilation.GlobalNamespace.GetNamespaceMembers().Single(item => item.Name == "Acme").GetTypeMembers(), lines);
        return lines;
    }

    private static void AddTypes(IEnumerable<INamedTypeSymbol> types, HashSet<string> lines)
    {
        foreach (var type in types.Where(type => type.DeclaredAccessibility == Accessibility.Public))
        {
            lines.Add($"{type.TypeKind} {type.BaseType} {type}");
            foreach (var member in type.GetMembers().Where(IsVisible))
            {
                lines.Add(member.ToDisplayString(Format));
                if (member is IPropertySymbol { IsRequired: true })
                {
                    lines.Add("required " + member.ToDisplayString(Format));
                }

                if (member is IMethodSymbol method)
                {
                    lines.UnionWith(method.Parameters.Where(parameter => !parameter.IsOptional).Select(parameter => $"required {parameter.Name} of {method.ToDisplayString(Format)}"));
                }
            }

            AddTypes(type.GetTypeMembers(), lines);
        }
    }

    // The functions of Match are named by who calls it; what becomes of them is told as a case that is gone.
    private static bool IsVisible(ISymbol member) =>
        member.DeclaredAccessibility == Accessibility.Public && member is not IMethodSymbol { AssociatedSymbol: not null } and not INamedTypeSymbol && member.Name != "Match";
}
