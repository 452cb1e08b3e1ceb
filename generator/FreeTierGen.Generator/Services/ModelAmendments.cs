using FreeTierGen.Generator.Model;
using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Services;

/// <summary>
/// Traits that the published models of single services lack, or have and should not, by SDK id. The model is changed once, after it was
/// read: nothing else has to know of it.
/// </summary>
internal static class ModelAmendments
{
    // Defaults that models were published with and that the services do not take for what they say. AWS's SDKs leave them out, too.
    // Each names a member, or a shape: then all members that target it.
    private static readonly Dictionary<string, string[]> RemovedDefaults = new(StringComparer.Ordinal)
    {
        ["AmplifyUIBuilder"] = ["ListComponentsLimit", "ListFormsLimit", "ListThemesLimit"],
        ["EMR Serverless"] = ["WorkerCounts"],
        ["Evidently"] = ["ResultsPeriod"],
        ["Location"] =
        [
            "ListPlaceIndexesRequest$MaxResults",
            "PlaceIndexSearchResultLimit",
            "SearchPlaceIndexForSuggestionsRequest$MaxResults",
        ],
        ["Payment Cryptography Data"] = ["IntegerRangeBetween4And12"],
        ["S3 Control"] =
        [
            "PublicAccessBlockConfiguration$BlockPublicAcls",
            "PublicAccessBlockConfiguration$BlockPublicPolicy",
            "PublicAccessBlockConfiguration$IgnorePublicAcls",
            "PublicAccessBlockConfiguration$RestrictPublicBuckets",
        ],
        ["drs"] =
        [
            "CostOptimizationConfiguration$burstBalanceDeltaThreshold",
            "CostOptimizationConfiguration$burstBalanceThreshold",
            "LaunchActionOrder",
            "ListStagingAccountsRequest$maxResults",
            "MaxResultsReplicatingSourceServers",
            "MaxResultsType",
            "StrictlyPositiveInteger",
            "Validity",
        ],
        ["imagebuilder"] = ["LaunchTemplateConfiguration$setDefaultVersion"],
    };

    // What is false or 0 in a request is another request here than one that does not say it.
    private static readonly HashSet<string> WithoutDefaults = ["EC2"];

    // The service could not reach an identity provider. The next time it may.
    private static readonly Dictionary<string, string> RetriedErrors = new(StringComparer.Ordinal) { ["STS"] = "IDPCommunicationErrorException" };

    /// <summary>Changes the model of a service; most stay as they are.</summary>
    public static void Apply(SmithyModel model, ServiceShape service)
    {
        var id = service.SdkId;
        if (RemovedDefaults.TryGetValue(id, out var places))
        {
            RemoveDefaults(model, service, new HashSet<string>(places, StringComparer.Ordinal));
        }
        else if (WithoutDefaults.Contains(id))
        {
            RemoveDefaults(model, service, null);
        }

        if (RetriedErrors.TryGetValue(id, out var error) && model.Shapes.TryGetValue(new ShapeId(service.Id.Namespace, error), out var shape))
        {
            shape.Traits = Mark(shape.Traits, TraitIds.Retryable, shape.Position);
        }

        BucketAddressing.Add(model, service);
        UnparsedDates.Add(model, service);
        UrlNames.Mark(model, service);

        if (InputChanges.LetsAccountsOut(id))
        {
            foreach (var member in MembersOf(model, service).Where(member => InputChanges.IsOwnAccount(id, member)))
            {
                member.Traits = Mark(member.Traits, TraitIds.ClientOptional, member.Position);
            }
        }
    }

    // Where no places are named, all go.
    private static void RemoveDefaults(SmithyModel model, ServiceShape service, HashSet<string>? places)
    {
        foreach (var member in MembersOf(model, service))
        {
            if (places is null || places.Contains(member.Target.Name) || places.Contains(member.Container.Id.Name + "$" + member.Name))
            {
                member.Traits = member.Traits.Without(TraitIds.Default);
            }
        }
    }

    private static IEnumerable<Member> MembersOf(SmithyModel model, ServiceShape service)
        => model.Shapes.Values.Where(shape => shape.Id.Namespace == service.Id.Namespace).SelectMany(shape => shape.Members);

    private static TraitMap Mark(TraitMap traits, string traitId, int position)
        => traits.Has(traitId) ? traits : traits.With(traitId, new ObjectNode(position, []));
}
