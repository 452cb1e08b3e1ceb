using FreeTierGen.Generator.Diagnostics;
using FreeTierGen.Generator.Lowering.Values;
using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Naming;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Lowering.Http;

/// <summary>Reports what is wrong with the HTTP bindings of operations and errors.</summary>
internal sealed class HttpBindingCheck
{
    private readonly SmithyModel _model;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<(ShapeId, ShapePosition)> _checked = [];

    private HttpBindingCheck(SmithyModel model, DiagnosticBag diagnostics) => (_model, _diagnostics) = (model, diagnostics);

    /// <summary>Checks all that a client of the protocol calls, where the protocol has bindings.</summary>
    public static void Check(ServiceClosure closure, Protocol protocol, DiagnosticBag diagnostics)
    {
        if (!protocol.IsSupported || !protocol.HasHttpBindings)
        {
            return;
        }

        var check = new HttpBindingCheck(closure.Model, diagnostics);
        foreach (var operation in closure.Operations)
        {
            check.Check(operation, protocol);
            check.Check(operation.Input, ShapePosition.Input);
            check.Check(operation.Output, ShapePosition.Output);
            check.Check(operation.Errors);
        }

        check.Check(closure.Service.Errors);
    }

    private void Check(IEnumerable<ShapeId> errors)
    {
        foreach (var error in errors)
        {
            Check(error, ShapePosition.Output);
        }
    }

    private void Check(OperationShape operation, Protocol protocol)
    {
        if (operation.Traits.Get(TraitIds.Http) is not { } trait)
        {
            var reason = $"operations of {protocol.TraitId} need the trait {TraitIds.Http}, which says their method and URI";
            _diagnostics.Add(Descriptors.InvalidShape, operation.Position, operation.Id.ToString(), reason);
            return;
        }

        var http = trait as ObjectNode;
        if (http?.String("method") is not { } method || !IsToken(method))
        {
            Report(trait, TraitIds.Http, operation.Id.ToString(), "its 'method' has to be the name of an HTTP method");
        }

        if (http?.String("uri") is not { } uri || UriPattern.Parse(uri) is not { } pattern)
        {
            Report(trait, TraitIds.Http, operation.Id.ToString(), "its 'uri' has to be a path with labels in braces, and may end with a query");
            return;
        }

        var labels = new HashSet<string>(pattern.Path.Where(part => part.IsLabel).Select(part => part.Text), StringComparer.Ordinal);
        foreach (var member in _model[operation.Input].Members)
        {
            if (member.Traits.Has(TraitIds.HttpLabel) && !labels.Remove(member.Name))
            {
                Report(http["uri"]!, TraitIds.Http, operation.Id.ToString(), $"its 'uri' has no label '{member.Name}', to which a member of the input is bound");
            }
        }

        foreach (var label in labels.OrderBy(label => label, StringComparer.Ordinal))
        {
            Report(http["uri"]!, TraitIds.Http, operation.Id.ToString(), $"the input has no member '{label}' with {TraitIds.HttpLabel}, which its 'uri' names");
        }
    }

    private void Check(ShapeId id, ShapePosition position)
    {
        if (!_checked.Add((id, position)))
        {
            return;
        }

        var taken = new HashSet<(HttpLocation, string)>();
        foreach (var member in _model[id].Members)
        {
            foreach (var trait in member.Traits.All)
            {
                var location = HttpBindings.Location(trait.Name, position);
                if (location == HttpLocation.Body)
                {
                    continue;
                }

                if (!HttpTargets.IsPossible(_model, member, location))
                {
                    Report(trait.Value, trait.Name, Name(member), "it has no value that is possible here, or values of this type can't be there");
                }
                else if (!taken.Add((location, NameAt(member, location, position))))
                {
                    Report(trait.Value, trait.Name, Name(member), "another member is there already");
                }
            }

            if (Nullability.IsByteStream(_model.Target(member)) && !member.Traits.Has(TraitIds.HttpPayload))
            {
                Report(member, $"a stream has to be the body: it needs the trait {TraitIds.HttpPayload}");
            }
        }
    }

    private void Report(Node place, string trait, string owner, string reason)
        => _diagnostics.Add(Descriptors.InvalidTraitValue, place.Position, trait, owner, reason);

    private void Report(Member member, string reason)
        => _diagnostics.Add(Descriptors.InvalidShape, member.Position, Name(member), reason);

    // What tells several members apart that are bound alike. Of the other places a message has one.
    private static string NameAt(Member member, HttpLocation location, ShapePosition position) => location switch
    {
        HttpLocation.Label => member.Name,
        HttpLocation.Query => member.Traits.String(TraitIds.HttpQuery)!,
        // Several may read one header: one of them may be there for values that the other can't read.
        HttpLocation.Header => position == ShapePosition.Input ? member.Traits.String(TraitIds.HttpHeader)!.ToLowerInvariant() : member.Name,
        _ => "",
    };

    private static string Name(Member member) => $"{member.Container.Id}${member.Name}";

    /// <summary>Whether a text can be the name of an HTTP method.</summary>
    public static bool IsToken(string text)
        => text.Length > 0 && text.All(character => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-' or '_');
}
