using System.ComponentModel;
using System.Net;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Xml;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>An operation of a service that speaks restXml: members bound to HTTP, and a body of XML.</summary>
/// <remarks>Specified in "AWS restXml protocol" of the Smithy documentation.</remarks>
/// <typeparam name="TInput">The request.</typeparam>
/// <typeparam name="TOutput">The response.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RestXmlOperation<TInput, TOutput> : HttpOperation<TInput, TOutput>
    where TInput : class
    where TOutput : class
{
    private const string ContentType = "application/xml";

    /// <summary>Makes an operation of a service.</summary>
    protected RestXmlOperation(HttpMethod method, ServiceInfo service, OperationInfo info)
        : base(method, service, info)
    {
    }

    /// <summary>
    /// Makes the exception that <see cref="ErrorDetails.Code"/> names, or the service's general one. The cursor is on the element that holds
    /// the error's members, which is empty where the response's body is no error.
    /// </summary>
    protected abstract ServiceException ReadError(in ReceivedResponse response, ref XmlCursor xml, ErrorDetails details);

    /// <summary>Writes a body of the input's members that are bound to nothing else.</summary>
    /// <param name="request">The request.</param>
    /// <param name="input">The input.</param>
    /// <param name="start">The root's start tag.</param>
    /// <param name="content">Writes what is inside of the root.</param>
    /// <param name="end">The root's end tag.</param>
    protected static void WriteBody(
        RequestBuilder request, TInput input, ReadOnlySpan<byte> start, XmlWriting<TInput> content, ReadOnlySpan<byte> end)
        => WritePayload(request, input, start, content, end);

    /// <summary>Writes a body of the input's members that are bound to nothing else, some of them as attributes of the root.</summary>
    /// <param name="request">The request.</param>
    /// <param name="input">The input.</param>
    /// <param name="start">The root's start tag up to the attributes.</param>
    /// <param name="attributes">Writes the attributes.</param>
    /// <param name="content">Writes what is inside of the root.</param>
    /// <param name="end">The root's end tag.</param>
    protected static void WriteBody(
        RequestBuilder request,
        TInput input,
        ReadOnlySpan<byte> start,
        XmlWriting<TInput> attributes,
        XmlWriting<TInput> content,
        ReadOnlySpan<byte> end)
        => WritePayload(request, input, start, attributes, content, end);

    /// <summary>Writes a body that is one member.</summary>
    /// <param name="request">The request.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="start">The root's start tag.</param>
    /// <param name="content">Writes what is inside of the root.</param>
    /// <param name="end">The root's end tag.</param>
    protected static void WritePayload<T>(
        RequestBuilder request, T value, ReadOnlySpan<byte> start, XmlWriting<T> content, ReadOnlySpan<byte> end)
    {
        request.ContentType = ContentType;
        var writer = new XmlWriter(request.Body);
        writer.WriteMarkup(start);
        content(ref writer, value);
        writer.WriteMarkup(end);
        writer.Flush();
    }

    /// <summary>Writes a body that is one member, with attributes of the root.</summary>
    /// <param name="request">The request.</param>
    /// <param name="value">The member's value.</param>
    /// <param name="start">The root's start tag up to the attributes.</param>
    /// <param name="attributes">Writes the attributes.</param>
    /// <param name="content">Writes what is inside of the root.</param>
    /// <param name="end">The root's end tag.</param>
    protected static void WritePayload<T>(
        RequestBuilder request, T value, ReadOnlySpan<byte> start, XmlWriting<T> attributes, XmlWriting<T> content, ReadOnlySpan<byte> end)
    {
        request.ContentType = ContentType;
        var writer = new XmlWriter(request.Body);
        writer.WriteMarkup(start);
        attributes(ref writer, value);
        writer.WriteMarkup(">"u8);
        content(ref writer, value);
        writer.WriteMarkup(end);
        writer.Flush();
    }

    /// <summary>
    /// Reads an output that has members in the body. Their element is the root, whatever it is called: services have roots of names that no
    /// model knows. A body that is empty has no members.
    /// </summary>
    protected static TOutput ReadBody(in ReceivedResponse response, XmlBodyReading<TOutput> read)
    {
        var body = response.Body.IsEmpty ? XmlBody.Empty : response.Body;
        var xml = new XmlCursor(body);
        try
        {
            xml.MoveToRoot(out _);
            var output = read(response, ref xml);
            xml.ReadEnd();
            return output;
        }
        catch (XmlFormatException exception)
        {
            throw UnreadableXml.Explain(body, exception, member: null);
        }
    }

    /// <summary>Reads an output whose only member in the body is the root itself (<c>@s3UnwrappedXmlOutput</c>).</summary>
    protected static TOutput ReadUnwrappedBody(in ReceivedResponse response, XmlBodyReading<TOutput> read)
    {
        if (response.Body.IsEmpty)
        {
            return ReadBody(response, read);
        }

        var xml = new XmlCursor(response.Body);
        try
        {
            xml.MoveToDocument();
            return read(response, ref xml);
        }
        catch (XmlFormatException exception)
        {
            throw UnreadableXml.Explain(response.Body, exception, member: null);
        }
    }

    /// <summary>Reads a body that is one member.</summary>
    protected static T ReadPayload<T>(in ReceivedResponse response, XmlReading<T> read, string member)
    {
        var xml = new XmlCursor(response.Body);
        try
        {
            xml.MoveToRoot(out _);
            var value = read(ref xml);
            xml.ReadEnd();
            return value;
        }
        catch (XmlFormatException exception)
        {
            throw UnreadableXml.Explain(response.Body, exception, member);
        }
    }

    /// <inheritdoc/>
    protected sealed override bool IsCutShort(in ReceivedResponse response) => XmlBody.IsStart(response.Body);

    /// <inheritdoc/>
    protected sealed override bool IsErrorAllTheSame(in ReceivedResponse response)
        => Service.MayFailAfterStatus && XmlBody.IsError(response.Body);

    private protected sealed override ErrorDetails ReadDetails(in ReceivedResponse response, out bool hasBody)
    {
        var details = XmlErrorReader.Read(response, out hasBody);
        return response.Body.IsEmpty ? Named(details, response.StatusCode) : details;
    }

    private protected sealed override ServiceException ReadError(in ReceivedResponse response, bool hasBody, ErrorDetails details)
    {
        var xml = new XmlCursor(hasBody ? response.Body : XmlBody.Empty);
        if (!XmlErrorReader.TryMoveToError(ref xml))
        {
            xml = new XmlCursor(XmlBody.Empty);
            xml.MoveToRoot(out _);
        }

        return ReadError(response, ref xml, details);
    }

    // Answers to HEAD, and some others, have no body: the status says all, and is the code of errors that are modeled for just that.
    private static ErrorDetails Named(ErrorDetails details, int status) => new()
    {
        Code = Enum.GetName((HttpStatusCode)status) ?? "",
        ContentType = details.ContentType,
        Metadata = details.Metadata,
    };
}
