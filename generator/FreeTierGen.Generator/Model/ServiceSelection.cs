using FreeTierGen.Generator.Diagnostics;

namespace FreeTierGen.Generator.Model;

/// <summary>Chooses the service that a client is generated for.</summary>
internal static class ServiceSelection
{
    /// <summary>The service, or null where the choice is not clear, which is then reported.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">A service's name or absolute id; null where the model's only one is meant.</param>
    /// <param name="diagnostics">Receives the error.</param>
    public static ServiceShape? Select(SmithyModel model, string? name, DiagnosticBag diagnostics)
    {
        var services = model.Shapes.Values.OfType<ServiceShape>().OrderBy(service => service.Position).ToList();
        if (services.Count == 0)
        {
            diagnostics.Add(Descriptors.NoService, 0);
            return null;
        }

        if (name is null)
        {
            if (services.Count == 1)
            {
                return services[0];
            }

            diagnostics.Add(Descriptors.SeveralServices, services[1].Position, Names(services));
            return null;
        }

        var matches = services.FindAll(service => service.Id.Name == name || service.Id.ToString() == name);
        switch (matches.Count)
        {
            case 1:
                return matches[0];
            case 0:
                diagnostics.Add(Descriptors.UnknownService, services[0].Position, name, Names(services));
                return null;
            default:
                // The same name in two namespaces: only the absolute id says which.
                diagnostics.Add(Descriptors.SeveralServices, matches[1].Position, Names(matches));
                return null;
        }
    }

    private static string Names(List<ServiceShape> services) => string.Join(", ", services.Select(service => service.Id.ToString()));
}
