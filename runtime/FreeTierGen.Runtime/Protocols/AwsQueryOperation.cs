using System.ComponentModel;
using System.Text;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>An operation of a service that speaks awsQuery: the output is in an element of its own, beside the answer's metadata.</summary>
/// <remarks>Specified in "AWS query protocol" of the Smithy documentation.</remarks>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AwsQueryOperation<TInput, TOutput> : QueryOperation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly byte[] _result;

    /// <summary>Makes an operation of a service.</summary>
    protected AwsQueryOperation(ServiceInfo service, OperationInfo info)
        : base(service, info) => _result = Encoding.UTF8.GetBytes(info.Name + "Result");

    private protected sealed override TOutput ReadRoot(ref XmlCursor xml, ResponseMetadata metadata)
    {
        TOutput? output = null;
        var root = xml.Start();
        while (xml.NextChild(root, out var name))
        {
            if (output is null && name.SequenceEqual(_result))
            {
                output = ReadOutput(ref xml, metadata);
            }
            else
            {
                xml.Skip();
            }
        }

        return output ?? ReadEmpty(metadata);
    }
}
