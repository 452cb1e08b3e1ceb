using FreeTierGen.Generator.Model;
using FreeTierGen.ModelTool.Models;

namespace FreeTierGen.ModelTool.Comparison;

/// <summary>Compares operations: the methods that stand for them, and what the service says of them.</summary>
internal static class OperationComparison
{
    private const string Subject = "operation";

    internal static void Compare(GeneratedClient old, GeneratedClient @new, ChangeList changes)
    {
        Dictionary<string, ClientOperation> former = old.Operations.ToDictionary(operation => operation.Name, StringComparer.Ordinal);
        Dictionary<string, ClientOperation> current = @new.Operations.ToDictionary(operation => operation.Name, StringComparer.Ordinal);
        HashSet<string> modeled = [.. @new.ModelOperations.Select(@new.Symbols.OperationName)];
        foreach ((string name, ClientOperation operation) in former)
        {
            if (current.TryGetValue(name, out ClientOperation? match))
            {
                CompareMethods(operation, match, changes);
                CompareErrors(operation, match, changes);
                TraitComparison.Compare(Subject, name, operation.Shape.Traits, match.Shape.Traits, changes);
            }
            else
            {
                changes.Removed(Subject, name, modeled.Contains(name) ? $"clients can't call it any more: the build says why (FTG0021), {name}Async is gone" : $"{name}Async is gone");
            }
        }

        HashSet<string> formerlyModeled = [.. old.ModelOperations.Select(old.Symbols.OperationName)];
        foreach (ClientOperation operation in @new.Operations.Where(operation => !former.ContainsKey(operation.Name)))
        {
            changes.Added(Subject, operation.Name, formerlyModeled.Contains(operation.Name) ? "clients can call it now" : "is new");
        }

        foreach (string name in modeled.Where(name => !current.ContainsKey(name) && !formerlyModeled.Contains(name)))
        {
            changes.Added(Subject, name, "is new, and left out of the client: the build says why");
        }
    }

    private static void CompareMethods(ClientOperation old, ClientOperation @new, ChangeList changes)
    {
        string name = @new.Name;
        Retyped($"{name}Async takes", old.Input, @new.Input);
        Retyped($"{name}Async gives", old.Output, @new.Output);
        Retyped($"the metadata of {@new.Output} is called", old.MetadataName, @new.MetadataName);
        if (old.IsInputOptional && !@new.IsInputOptional)
        {
            changes.Changed(Subject, name, Impact.Breaking, $"{name}Async has to be called with a request");
        }

        Method(old.Pages, @new.Pages);
        Method(old.Items, @new.Items);
        Method(old.Presigner, @new.Presigner);
        if (old.Items is not null && @new.Items is not null && old.ErasedItemType != @new.ErasedItemType)
        {
            Retyped($"{old.Items} gives", old.ItemType!, @new.ItemType!);
        }

        foreach (string waiter in old.Waiters.Union(@new.Waiters))
        {
            Method(old.Waiters.Contains(waiter) ? waiter : null, @new.Waiters.Contains(waiter) ? waiter : null);
        }

        void Retyped(string what, string former, string current)
        {
            if (former != current)
            {
                changes.Changed(Subject, name, Impact.Breaking, $"{what} {current} instead of {former}");
            }
        }

        void Method(string? former, string? current)
        {
            if (former is not null && former != current)
            {
                changes.Changed(Subject, name, Impact.Breaking, $"{former} is gone");
            }

            if (current is not null && former != current)
            {
                changes.Changed(Subject, name, Impact.None, $"{current} is new");
            }
        }
    }

    // All exceptions derive from the client's, so a new one is caught by whoever catches all; a type that is gone is told of with the types.
    private static void CompareErrors(ClientOperation old, ClientOperation @new, ChangeList changes)
    {
        foreach (ShapeId error in @new.Shape.Errors.Except(old.Shape.Errors))
        {
            changes.Changed(Subject, @new.Name, Impact.None, $"can answer with {error.Name}");
        }

        foreach (ShapeId error in old.Shape.Errors.Except(@new.Shape.Errors))
        {
            changes.Changed(Subject, @new.Name, Impact.Attention, $"does not answer with {error.Name} any more: catching it does nothing");
        }
    }
}
