using FreeTierGen.Generator.Nodes;

namespace FreeTierGen.Generator.Model;

/// <summary>How a service is asked for the session that signs requests to a bucket.</summary>
/// <param name="Operation">The operation that asks.</param>
/// <param name="Bucket">The bucket in its input.</param>
/// <param name="Credentials">The credentials in its output.</param>
/// <param name="AccessKeyId">The id of their key.</param>
/// <param name="SecretAccessKey">Its secret.</param>
/// <param name="SessionToken">Their token.</param>
/// <param name="Expiration">Their end.</param>
internal sealed record SessionSigning(
    OperationShape Operation,
    Member Bucket,
    Member Credentials,
    Member AccessKeyId,
    Member SecretAccessKey,
    Member SessionToken,
    Member Expiration)
{
    /// <summary>
    /// How the service is asked; null where no endpoint of its rules wants a session, or there is no operation that hands one out. Clients
    /// of such services have nothing of it.
    /// </summary>
    public static SessionSigning? Find(SmithyModel model, ServiceShape service)
    {
        if (!EndpointSchemes.MayHave(service, "sigv4-s3express")
            || ClosureBuilder.OperationsOf(model, service).FirstOrDefault(operation => operation.Id.Name == "CreateSession") is not { } operation
            || RequiredMember(model, model[operation.Input], "Bucket", ShapeType.String) is not { } bucket
            || model[operation.Input].Members.Any(member => member != bucket && member.Traits.Has(TraitIds.Required))
            || RequiredMember(model, model[operation.Output], "Credentials", ShapeType.Structure) is not { } credentials)
        {
            return null;
        }

        var shape = model.Target(credentials);
        return RequiredMember(model, shape, "AccessKeyId", ShapeType.String) is { } id
            && RequiredMember(model, shape, "SecretAccessKey", ShapeType.String) is { } secret
            && RequiredMember(model, shape, "SessionToken", ShapeType.String) is { } token
            && RequiredMember(model, shape, "Expiration", ShapeType.Timestamp) is { } expiration
                ? new SessionSigning(operation, bucket, credentials, id, secret, token, expiration)
                : null;
    }

    /// <summary>Whether an operation's endpoint can want a session: it depends on a bucket, and the model does not rule sessions out.</summary>
    public static bool MayBeWantedBy(SmithyModel model, OperationShape operation)
        => model[operation.Input].Members.Any(member => member.Traits.Object(RulesTraitIds.ContextParam)?.String("name") == "Bucket")
            && !IsFixed(operation, "DisableS3ExpressSessionAuth")
            && !IsFixed(operation, "UseS3ExpressControlEndpoint");

    private static bool IsFixed(OperationShape operation, string parameter)
        => operation.Traits.Object(RulesTraitIds.StaticContextParams)?.Properties
            .Any(property => property.Name == parameter && (property.Value as ObjectNode)?["value"] is BooleanNode { Value: true }) == true;

    private static Member? RequiredMember(SmithyModel model, Shape shape, string name, ShapeType type)
        => shape.Member(name) is { } member && member.Traits.Has(TraitIds.Required) && model.Target(member).Type == type ? member : null;
}
