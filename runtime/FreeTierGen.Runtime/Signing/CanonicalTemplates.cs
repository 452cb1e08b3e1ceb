namespace FreeTierGen.Runtime.Signing;

/// <summary>
/// The templates of an endpoint, the newest first. A short list that is replaced as a whole, so that readers need no lock; threads that
/// add at the same time may lose each other's, which is then made again.
/// </summary>
internal sealed class CanonicalTemplates
{
    private const int Capacity = 16;

    private volatile CanonicalTemplate[] _templates = [];

    internal int Count => _templates.Length;

    internal CanonicalTemplate? Find(object kind, string? sessionToken)
    {
        foreach (var template in _templates)
        {
            if (template.Kind == kind)
                return template.SessionToken == sessionToken ? template : null;
        }

        return null;
    }

    /// <summary>Keeps a template in place of the one that there was for another session.</summary>
    internal CanonicalTemplate Keep(CanonicalTemplate added)
    {
        var kept = new List<CanonicalTemplate>(Capacity) { added };
        foreach (var template in _templates)
        {
            if (template.Kind != added.Kind && kept.Count < Capacity)
                kept.Add(template);
        }

        _templates = [.. kept];
        return added;
    }
}
