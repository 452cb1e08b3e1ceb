using System.ComponentModel;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>An operation of a service that speaks ec2Query: the output's members are those of the answer's root.</summary>
/// <remarks>Specified in "AWS EC2 query protocol" of the Smithy documentation.</remarks>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Ec2QueryOperation<TInput, TOutput> : QueryOperation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    /// <summary>Makes an operation of a service.</summary>
    protected Ec2QueryOperation(ServiceInfo service, OperationInfo info)
        : base(service, info)
    {
    }

    private protected sealed override TOutput ReadRoot(ref XmlCursor xml, ResponseMetadata metadata) => ReadOutput(ref xml, metadata);
}
