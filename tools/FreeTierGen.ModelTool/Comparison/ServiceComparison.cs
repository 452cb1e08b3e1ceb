using FreeTierGen.Generator.Model;
using FreeTierGen.ModelTool.Models;

namespace FreeTierGen.ModelTool.Comparison;

/// <summary>Compares what concerns the client as a whole.</summary>
internal static class ServiceComparison
{
    private const string Subject = "service";

    internal static void Compare(GeneratedClient old, GeneratedClient @new, ChangeList changes)
    {
        string name = @new.Service.Id.Name;
        string client = old.Symbols.ClientBaseName;
        if (client != @new.Symbols.ClientBaseName)
        {
            changes.Changed(Subject, name, Impact.Breaking, $"{client}Client and all that is named after it is {@new.Symbols.ClientBaseName}Client now");
        }

        if (old.Service.Version != @new.Service.Version)
        {
            changes.Changed(Subject, name, Impact.None, $"the API version is {@new.Service.Version} instead of {old.Service.Version}");
        }

        if (old.ProtocolId != @new.ProtocolId)
        {
            changes.Changed(Subject, name, Impact.Attention, $"the client speaks {LocalName(@new.ProtocolId)} instead of {LocalName(old.ProtocolId)}");
        }

        CompareOptions(old, @new, client, changes);
        TraitComparison.Compare(Subject, name, old.Service.Traits, @new.Service.Traits, changes);
        if (RulesOf(old) != RulesOf(@new))
        {
            changes.Changed(Subject, name, Impact.None, "the rules that find its endpoints");
        }
    }

    private static void CompareOptions(GeneratedClient old, GeneratedClient @new, string client, ChangeList changes)
    {
        foreach ((string option, string type) in old.Options)
        {
            if (!@new.Options.TryGetValue(option, out string? newType))
            {
                changes.Removed(Subject, @new.Service.Id.Name, $"the option {client}ClientOptions.{option} is gone");
            }
            else if (type != newType)
            {
                changes.Changed(Subject, @new.Service.Id.Name, Impact.Breaking, $"the option {client}ClientOptions.{option} is of type {newType} instead of {type}");
            }
        }

        foreach (string option in @new.Options.Keys.Except(old.Options.Keys))
        {
            changes.Added(Subject, @new.Service.Id.Name, $"the option {client}ClientOptions.{option} is new");
        }
    }

    private static string RulesOf(GeneratedClient client) =>
        string.Concat(((string[])[RulesTraitIds.RuleSet, RulesTraitIds.Diagram]).Select(id => client.Service.Traits.Get(id) is { } rules ? NodeText.Of(rules) : ""));

    private static string LocalName(string traitId) => traitId[(traitId.IndexOf('#', StringComparison.Ordinal) + 1)..];
}
