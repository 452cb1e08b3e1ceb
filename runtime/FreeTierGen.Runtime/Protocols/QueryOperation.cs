using System.ComponentModel;
using System.Text;
using FreeTierGen.Runtime.Query;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>
/// An operation that is asked by a form and answers in XML: what awsQuery and ec2Query have in common. A protocol's class says where in an
/// answer the output is.
/// </summary>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class QueryOperation<TInput, TOutput> : Operation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private readonly RequestHead _head = new("application/x-www-form-urlencoded", []);
    private readonly byte[] _start;
    private readonly byte[] _root;

    private protected QueryOperation(ServiceInfo service, OperationInfo info)
        : base(service, info)
    {
        _start = Encoding.UTF8.GetBytes($"Action={Uri.EscapeDataString(info.Name)}&Version={Uri.EscapeDataString(service.ApiVersion)}");
        _root = Encoding.UTF8.GetBytes(info.Name + "Response");
    }

    /// <summary>
    /// Writes the input's members. What it throws for an input that can't be sent reaches the caller as
    /// <see cref="RequestValidationException"/>, where <see cref="Operation{TInput, TOutput}.Validate"/> finds it. Not called where the
    /// operation has no input.
    /// </summary>
    protected abstract void WriteInput(ref FormWriter form, TInput input);

    /// <summary>Reads the output. The cursor is on the element that holds its members, and is left behind it.</summary>
    protected abstract TOutput ReadOutput(ref XmlCursor xml, ResponseMetadata metadata);

    /// <summary>
    /// Makes the exception that <see cref="ErrorDetails.Code"/> names, or the service's general one. The cursor is on the element that holds
    /// the error's members, which is empty where the response's body is no error.
    /// </summary>
    protected abstract ServiceException ReadError(ref XmlCursor xml, ErrorDetails details);

    /// <inheritdoc/>
    protected sealed override void WriteRequest(RequestBuilder request, TInput input)
    {
        request.Begin(_head);
        var form = new FormWriter(request.Body, _start);
        if (!Info.HasNoInput)
        {
            try
            {
                WriteInput(ref form, input);
            }
            catch (Exception) when (Refusal.Of(this, input) is { } refusal)
            {
                throw refusal;
            }
        }

        form.Finish();
    }

    /// <inheritdoc/>
    protected sealed override void WritePresignedRequest(RequestBuilder request, TInput input)
    {
        WriteRequest(request, input);
        request.MoveBodyToQuery();
    }

    /// <inheritdoc/>
    protected sealed override TOutput ReadResponse(in ReceivedResponse response)
    {
        var body = response.Body;
        if (body.IsEmpty)
        {
            if (!Info.HasEmptyOutput)
            {
                throw new XmlFormatException($"The body is empty, where it has to be the element {Info.Name}Response.");
            }

            return ReadEmpty(response.Metadata);
        }

        var xml = new XmlCursor(body);
        try
        {
            xml.MoveToRoot(out var root);
            if (!root.SequenceEqual(_root))
            {
                throw new XmlFormatException($"The answer's root is no {Info.Name}Response.");
            }

            var output = ReadRoot(ref xml, QueryRequestId.Complete(response));
            xml.ReadEnd();
            return output;
        }
        catch (XmlFormatException exception)
        {
            throw UnreadableXml.Explain(body, exception, member: null);
        }
    }

    /// <inheritdoc/>
    protected sealed override bool IsCutShort(in ReceivedResponse response) => XmlBody.IsStart(response.Body);

    /// <inheritdoc/>
    protected sealed override ServiceException ReadErrorResponse(in ReceivedResponse response)
    {
        var details = XmlErrorReader.Read(response, out var hasBody);
        if (hasBody)
        {
            try
            {
                var xml = new XmlCursor(response.Body);
                if (XmlErrorReader.TryMoveToError(ref xml))
                {
                    return ReadError(ref xml, details);
                }
            }
            catch (Exception exception) when (FormatFailure.Is(exception))
            {
                // A modeled member is not as modeled. What the error is matters more than that.
            }
        }

        var empty = new XmlCursor(XmlBody.Empty);
        empty.MoveToRoot(out _);
        return ReadError(ref empty, details);
    }

    /// <summary>Reads the output out of the answer's root, which the cursor is on.</summary>
    private protected abstract TOutput ReadRoot(ref XmlCursor xml, ResponseMetadata metadata);

    /// <summary>Reads an output without members.</summary>
    private protected TOutput ReadEmpty(ResponseMetadata metadata)
    {
        var xml = new XmlCursor(XmlBody.Empty);
        xml.MoveToRoot(out _);
        return ReadOutput(ref xml, metadata);
    }
}
