namespace FreeTierGen.Generator.Model;

/// <summary>Which services take signatures for several regions.</summary>
internal static class MultiRegionSigning
{
    /// <summary>Whether the model or an endpoint of its rules names the scheme. Clients of all other services have nothing of it.</summary>
    public static bool IsKnownTo(ServiceShape service)
        => service.Traits.Has(TraitIds.SigV4a) || EndpointSchemes.MayHave(service, "sigv4a");
}
