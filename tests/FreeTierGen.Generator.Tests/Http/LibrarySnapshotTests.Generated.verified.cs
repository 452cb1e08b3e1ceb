// Acme.Operations/CloseOperation.g.cs
namespace Acme.Operations;

/// <summary>How Close is called.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal sealed class CloseOperation
    : global::FreeTierGen.Runtime.Protocols.RestJsonOperation<
        global::Acme.CloseRequest,
        global::Acme.CloseResponse>
{
    internal static readonly CloseOperation Instance = new();

    private CloseOperation()
        : base(
            global::System.Net.Http.HttpMethod.Delete,
            global::Acme.Operations.LibraryService.Info,
            new global::FreeTierGen.Runtime.OperationInfo { Name = "Close", HasEmptyOutput = true, HasNoInput = true })
    {
    }

    public override global::FreeTierGen.Runtime.Endpoints.Endpoint ResolveEndpoint(
        global::FreeTierGen.Runtime.ServiceClient client,
        global::Acme.CloseRequest input)
    {
        var resolver = (global::Acme.LibraryEndpointResolver)client.EndpointResolver;
        return resolver.Resolve(global::Acme.LibraryEndpointParameters.From(client.Configuration));
    }

    protected override void WriteInput(
        global::FreeTierGen.Runtime.Transport.RequestBuilder request,
        global::Acme.CloseRequest input)
    {
        request.PathAndQuery = "/?now";
    }

    protected override global::Acme.CloseResponse ReadResponse(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response)
    {
        return new global::Acme.CloseResponse { Metadata = response.Metadata };
    }

    protected override global::FreeTierGen.Runtime.ServiceException ReadError(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response,
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::FreeTierGen.Runtime.ErrorDetails details)
        => global::Acme.Operations.LibraryErrors.Read(response, ref reader, details);
}

// Acme.Operations/CopyOperation.g.cs
namespace Acme.Operations;

/// <summary>How Copy is called.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal sealed class CopyOperation
    : global::FreeTierGen.Runtime.Protocols.RestJsonOperation<
        global::Acme.CopyInput,
        global::Acme.CopyOutput>
{
    internal static readonly CopyOperation Instance = new();

    private CopyOperation()
        : base(
            global::System.Net.Http.HttpMethod.Post,
            global::Acme.Operations.LibraryService.Info,
            new global::FreeTierGen.Runtime.OperationInfo { Name = "Copy", StreamsInput = true, RequiresLength = true, StreamsOutput = true })
    {
    }

    public override global::FreeTierGen.Runtime.Endpoints.Endpoint ResolveEndpoint(
        global::FreeTierGen.Runtime.ServiceClient client,
        global::Acme.CopyInput input)
    {
        var resolver = (global::Acme.LibraryEndpointResolver)client.EndpointResolver;
        return resolver.Resolve(global::Acme.LibraryEndpointParameters.From(client.Configuration));
    }

    public override void Validate(
        global::Acme.CopyInput input,
        ref global::FreeTierGen.Runtime.Validation.ViolationCollector violations)
        => input.Validate(ref violations);

    protected override void WriteInput(
        global::FreeTierGen.Runtime.Transport.RequestBuilder request,
        global::Acme.CopyInput input)
    {
        request.PathAndQuery = "/copies";
        request.ContentType = "application/octet-stream";
        request.BodyStream = input.Pages;
    }

    protected override global::Acme.CopyOutput ReadResponse(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response)
    {
        int? count = null;
        global::System.IO.Stream pages = response.BodyStream;

        if (response.Header("X-Count") is { } countText)
        {
            count = global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.ReadInt32(countText, "X-Count");
        }

        return new global::Acme.CopyOutput
        {
            Count = count,
            Pages = pages,
            Metadata = response.Metadata,
        };
    }

    protected override global::FreeTierGen.Runtime.ServiceException ReadError(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response,
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::FreeTierGen.Runtime.ErrorDetails details)
        => global::Acme.Operations.LibraryErrors.Read(response, ref reader, details);
}

// Acme.Operations/GetBookOperation.g.cs
namespace Acme.Operations;

/// <summary>How GetBook is called.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal sealed class GetBookOperation
    : global::FreeTierGen.Runtime.Protocols.RestJsonOperation<
        global::Acme.GetBookInput,
        global::Acme.GetBookOutput>
{
    internal static readonly GetBookOperation Instance = new();

    private GetBookOperation()
        : base(
            global::System.Net.Http.HttpMethod.Head,
            global::Acme.Operations.LibraryService.Info,
            new global::FreeTierGen.Runtime.OperationInfo { Name = "GetBook", IsIdempotent = true })
    {
    }

    public override global::FreeTierGen.Runtime.Endpoints.Endpoint ResolveEndpoint(
        global::FreeTierGen.Runtime.ServiceClient client,
        global::Acme.GetBookInput input)
    {
        var resolver = (global::Acme.LibraryEndpointResolver)client.EndpointResolver;
        return resolver.Resolve(global::Acme.LibraryEndpointParameters.From(client.Configuration));
    }

    public override void Validate(
        global::Acme.GetBookInput input,
        ref global::FreeTierGen.Runtime.Validation.ViolationCollector violations)
        => input.Validate(ref violations);

    public override void ValidateOutput(
        global::Acme.GetBookOutput output,
        ref global::FreeTierGen.Runtime.Validation.ViolationCollector violations)
        => output.Validate(ref violations);

    protected override void WriteInput(
        global::FreeTierGen.Runtime.Transport.RequestBuilder request,
        global::Acme.GetBookInput input)
    {
        var uri = new global::FreeTierGen.Runtime.HttpBindings.UriWriter();
        uri.WriteLiteral("/books/");
        uri.WriteLabel(input.Number);
        uri.WriteLiteral("/");
        uri.WriteLabel(global::FreeTierGen.Runtime.HttpBindings.UriWriter.Required(input.Lent, "lent"));
        request.PathAndQuery = uri.Finish();
    }

    protected override global::Acme.GetBookOutput ReadResponse(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response)
    {
        global::Acme.Shelf shelf = default;
        global::Acme.Level? level = null;
        short[]? counts = null;
        global::System.DateTimeOffset[]? dates = null;
        string? remark = null;
        global::System.DateTimeOffset? changed = null;
        global::System.Collections.Generic.IReadOnlyDictionary<string, string> notes = global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.ReadPrefixed(response.Headers, "X-Note-");

        foreach (var header in response.AllHeaders)
        {
            switch (header.Name.Length)
            {
                case 7 when header.Is("X-Shelf"):
                    shelf = new global::Acme.Shelf(header.Value);
                    break;
                case 7 when header.Is("X-Level"):
                    level = (global::Acme.Level)global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.ReadInt32(header.Value, "X-Level");
                    break;
                case 7 when header.Is("X-Dates"):
                    {
                        var values = new global::FreeTierGen.Runtime.HttpBindings.HeaderListReader(header.Value, "X-Dates");
                        var items = new global::FreeTierGen.Runtime.Json.JsonItems<global::System.DateTimeOffset>();
                        while (values.NextTimestamp(out var item))
                        {
                            items.Add(item);
                        }

                        dates = items.ToArray();
                        break;
                    }
                case 8 when header.Is("X-Counts"):
                    {
                        var values = new global::FreeTierGen.Runtime.HttpBindings.HeaderListReader(header.Value, "X-Counts");
                        var items = new global::FreeTierGen.Runtime.Json.JsonItems<short>();
                        while (values.Next(out var item))
                        {
                            items.Add(global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.ReadInt16(item, "X-Counts"));
                        }

                        counts = items.ToArray();
                        break;
                    }
                case 8 when header.Is("X-Remark"):
                    remark = global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.ReadBase64String(header.Value, "X-Remark");
                    break;
                case 13 when header.Is("Last-Modified"):
                    changed = global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.ReadTimestamp(header.Value, "Last-Modified");
                    break;
            }
        }

        return new global::Acme.GetBookOutput
        {
            Shelf = shelf,
            Level = level,
            Counts = counts,
            Dates = dates,
            Remark = remark,
            Changed = changed,
            Notes = notes,
            Metadata = response.Metadata,
        };
    }

    protected override global::FreeTierGen.Runtime.ServiceException ReadError(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response,
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::FreeTierGen.Runtime.ErrorDetails details)
        => global::Acme.Operations.LibraryErrors.Read(response, ref reader, details);
}

// Acme.Operations/LibraryErrors.g.cs
namespace Acme.Operations;

/// <summary>Turns the service's errors into exceptions.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal static class LibraryErrors
{
    internal static global::FreeTierGen.Runtime.ServiceException Read(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response,
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::FreeTierGen.Runtime.ErrorDetails details)
        => details.Code switch
        {
            "ShelfFull" => global::Acme.Serialization.ShelfFullExceptionJson.Read(response, ref reader, details),
            "Shut" => global::Acme.Serialization.ShutExceptionJson.Read(response, ref reader, details),
            _ => new global::Acme.LibraryException(details),
        };
}

// Acme.Operations/PutBookOperation.g.cs
namespace Acme.Operations;

/// <summary>How PutBook is called.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal sealed class PutBookOperation
    : global::FreeTierGen.Runtime.Protocols.RestJsonOperation<
        global::Acme.PutBookInput,
        global::Acme.Book>
{
    internal static readonly PutBookOperation Instance = new();

    private PutBookOperation()
        : base(
            global::System.Net.Http.HttpMethod.Put,
            global::Acme.Operations.LibraryService.Info,
            new global::FreeTierGen.Runtime.OperationInfo { Name = "PutBook", IsIdempotent = true })
    {
    }

    public override global::FreeTierGen.Runtime.Endpoints.Endpoint ResolveEndpoint(
        global::FreeTierGen.Runtime.ServiceClient client,
        global::Acme.PutBookInput input)
    {
        var resolver = (global::Acme.LibraryEndpointResolver)client.EndpointResolver;
        return resolver.Resolve(global::Acme.LibraryEndpointParameters.From(client.Configuration));
    }

    public override global::Acme.PutBookInput PrepareInput(
        global::FreeTierGen.Runtime.ServiceClient client,
        global::Acme.PutBookInput input)
    {
        input = input.Token is null ? input.WithToken(client.NewIdempotencyToken()) : input;
        return input;
    }

    public override void Validate(
        global::Acme.PutBookInput input,
        ref global::FreeTierGen.Runtime.Validation.ViolationCollector violations)
        => input.Validate(ref violations);

    public override void ValidateOutput(
        global::Acme.Book output,
        ref global::FreeTierGen.Runtime.Validation.ViolationCollector violations)
        => output.Validate(ref violations);

    protected override void WriteInput(
        global::FreeTierGen.Runtime.Transport.RequestBuilder request,
        global::Acme.PutBookInput input)
    {
        var uri = new global::FreeTierGen.Runtime.HttpBindings.UriWriter();
        uri.WriteLiteral("/shelves/");
        uri.WriteLabel(input.Shelf.Value, "shelf");
        uri.WriteLiteral("/books/");
        uri.WriteGreedyLabel(input.Path, "path");
        uri.WriteQueryLiteral("kind=book");

        if (input.Copies is { } copies)
        {
            uri.WriteQuery("copies", copies);
        }

        if (input.Tags is { } tags)
        {
            for (var i = 0; i < tags.Count; i++)
            {
                uri.WriteQuery("tag", tags[i]);
            }
        }

        if (input.Since is { } since)
        {
            uri.WriteQuery("since", since, global::FreeTierGen.Runtime.Text.TimestampFormat.DateTime);
        }

        if (input.More is { } more)
        {
            foreach (var entry in more)
            {
                if (string.Equals(entry.Key, "kind", global::System.StringComparison.Ordinal)
                    || (string.Equals(entry.Key, "copies", global::System.StringComparison.Ordinal) && input.Copies is not null)
                    || (string.Equals(entry.Key, "tag", global::System.StringComparison.Ordinal) && input.Tags is not null)
                    || (string.Equals(entry.Key, "since", global::System.StringComparison.Ordinal) && input.Since is not null))
                {
                    continue;
                }

                foreach (var item in entry.Value)
                {
                    uri.WriteQueryEntry(entry.Key, item);
                }
            }
        }

        request.PathAndQuery = uri.Finish();

        if (input.Due is { } due)
        {
            request.AddHeader("X-Due", global::FreeTierGen.Runtime.HttpBindings.HeaderText.Format(due, global::FreeTierGen.Runtime.Text.TimestampFormat.HttpDate));
        }

        if (input.Shelves is { } shelves)
        {
            var list = new global::FreeTierGen.Runtime.HttpBindings.HeaderListWriter();
            for (var i = 0; i < shelves.Count; i++)
            {
                list.Write(global::FreeTierGen.Runtime.HttpBindings.HeaderText.Present(shelves[i].Value), "X-Shelves");
            }

            request.AddHeader("X-Shelves", list.Finish());
        }

        if (input.Remark is { } remark)
        {
            request.AddHeader("X-Remark", global::FreeTierGen.Runtime.HttpBindings.HeaderText.FormatBase64(remark));
        }

        if (input.Sealed is { } @sealed)
        {
            request.AddHeader("X-Note-Sealed", global::FreeTierGen.Runtime.HttpBindings.HeaderText.Format(@sealed));
        }

        if (input.Token is { } token)
        {
            request.AddHeader("X-Token", global::FreeTierGen.Runtime.HttpBindings.HeaderText.Format(token, "X-Token"));
        }

        if (input.Notes is { } notes)
        {
            foreach (var entry in notes)
            {
                if (string.Equals(entry.Key, "Sealed", global::System.StringComparison.OrdinalIgnoreCase) && input.Sealed is not null)
                {
                    continue;
                }

                request.AddHeader(global::FreeTierGen.Runtime.HttpBindings.HeaderText.PrefixedName("X-Note-", entry.Key), global::FreeTierGen.Runtime.HttpBindings.HeaderText.Format(entry.Value, "X-Note-"));
            }
        }

        WriteBody(request, input, global::Acme.Serialization.PutBookInputJson.Write);
    }

    protected override global::Acme.Book ReadResponse(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response)
        => ReadBody(response, global::Acme.Serialization.BookOutputJson.Read);

    protected override global::FreeTierGen.Runtime.ServiceException ReadError(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response,
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::FreeTierGen.Runtime.ErrorDetails details)
        => global::Acme.Operations.LibraryErrors.Read(response, ref reader, details);
}

// Acme.Operations/PutCoverOperation.g.cs
namespace Acme.Operations;

/// <summary>How PutCover is called.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal sealed class PutCoverOperation
    : global::FreeTierGen.Runtime.Protocols.RestJsonOperation<
        global::Acme.PutCoverInput,
        global::Acme.PutCoverOutput>
{
    internal static readonly PutCoverOperation Instance = new();

    private PutCoverOperation()
        : base(
            global::System.Net.Http.HttpMethod.Post,
            global::Acme.Operations.LibraryService.Info,
            new global::FreeTierGen.Runtime.OperationInfo { Name = "PutCover" })
    {
    }

    public override global::FreeTierGen.Runtime.Endpoints.Endpoint ResolveEndpoint(
        global::FreeTierGen.Runtime.ServiceClient client,
        global::Acme.PutCoverInput input)
    {
        var resolver = (global::Acme.LibraryEndpointResolver)client.EndpointResolver;
        return resolver.Resolve(global::Acme.LibraryEndpointParameters.From(client.Configuration));
    }

    public override void ValidateOutput(
        global::Acme.PutCoverOutput output,
        ref global::FreeTierGen.Runtime.Validation.ViolationCollector violations)
        => output.Validate(ref violations);

    protected override void WriteInput(
        global::FreeTierGen.Runtime.Transport.RequestBuilder request,
        global::Acme.PutCoverInput input)
    {
        request.PathAndQuery = "/covers";

        if (input.Type is { } type)
        {
            request.AddHeader("Content-Type", global::FreeTierGen.Runtime.HttpBindings.HeaderText.Format(type, "Content-Type"));
        }

        if (input.Image is { } image)
        {
            WriteBytes(request, image, "image/png");
        }
    }

    protected override global::Acme.PutCoverOutput ReadResponse(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response)
    {
        global::Acme.Book? book = null;
        string? tag = response.Header("ETag");

        if (!response.Body.IsEmpty)
        {
            book = ReadPayload(response, global::Acme.Serialization.BookJson.Read, "book");
        }

        return new global::Acme.PutCoverOutput
        {
            Book = book,
            Tag = tag,
            Metadata = response.Metadata,
        };
    }

    protected override global::FreeTierGen.Runtime.ServiceException ReadError(
        in global::FreeTierGen.Runtime.Transport.ReceivedResponse response,
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::FreeTierGen.Runtime.ErrorDetails details)
        => global::Acme.Operations.LibraryErrors.Read(response, ref reader, details);
}

// Acme/BookJson.g.cs
namespace Acme.Serialization;

using global::System;

/// <summary>Reads and writes <see cref="global::Acme.Book"/> as JSON.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal static class BookJson
{
    internal static global::Acme.Book Read(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        global::FreeTierGen.Runtime.Json.JsonCursor.StartObject(ref reader);
        string? tag = null;
        int? pages = null;
        int? status = null;
        string? title = null;
        global::Acme.Book? sequel = null;
        while (global::FreeTierGen.Runtime.Json.JsonCursor.NextMember(ref reader, out var member))
        {
            switch (member.Length)
            {
                case 3 when member.SequenceEqual("tag"u8):
                    tag = global::FreeTierGen.Runtime.Json.JsonScalars.ReadString(ref reader);
                    break;
                case 5 when member.SequenceEqual("pages"u8):
                    pages = global::FreeTierGen.Runtime.Json.JsonScalars.ReadInt32(ref reader);
                    break;
                case 5 when member.SequenceEqual("title"u8):
                    title = global::FreeTierGen.Runtime.Json.JsonScalars.ReadString(ref reader);
                    break;
                case 6 when member.SequenceEqual("status"u8):
                    status = global::FreeTierGen.Runtime.Json.JsonScalars.ReadInt32(ref reader);
                    break;
                case 6 when member.SequenceEqual("sequel"u8):
                    sequel = BookJson.Read(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new global::Acme.Book
        {
            Tag = tag,
            Pages = pages,
            Status = status,
            Title = title,
            Sequel = sequel,
        };
    }

    internal static void Write(ref global::FreeTierGen.Runtime.Json.JsonWriter writer, global::Acme.Book value)
    {
        writer.WriteStartObject();

        if (value.Tag is { } tag)
        {
            writer.WriteString("tag"u8, tag);
        }

        if (value.Pages is { } pages)
        {
            writer.WriteNumber("pages"u8, pages);
        }

        if (value.Status is { } status)
        {
            writer.WriteNumber("status"u8, status);
        }

        if (value.Title is { } title)
        {
            writer.WriteString("title"u8, title);
        }

        if (value.Sequel is { } sequel)
        {
            writer.WritePropertyName("sequel"u8);
            BookJson.Write(ref writer, sequel);
        }

        writer.WriteEndObject();
    }
}

// Acme/BookOutputJson.g.cs
namespace Acme.Serialization;

using global::System;

/// <summary>Reads <see cref="global::Acme.Book"/> as JSON.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal static class BookOutputJson
{
    internal static global::Acme.Book Read(in global::FreeTierGen.Runtime.Transport.ReceivedResponse response, ref global::System.Text.Json.Utf8JsonReader reader)
    {
        string? tag = response.Header("ETag");
        int? pages = null;
        int status = response.StatusCode;

        if (response.Header("X-Pages") is { } pagesText)
        {
            pages = global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.ReadInt32(pagesText, "X-Pages");
        }

        global::FreeTierGen.Runtime.Json.JsonCursor.StartObject(ref reader);
        string? title = null;
        global::Acme.Book? sequel = null;
        while (global::FreeTierGen.Runtime.Json.JsonCursor.NextMember(ref reader, out var member))
        {
            switch (member.Length)
            {
                case 5 when member.SequenceEqual("title"u8):
                    title = global::FreeTierGen.Runtime.Json.JsonScalars.ReadString(ref reader);
                    break;
                case 6 when member.SequenceEqual("sequel"u8):
                    sequel = BookJson.Read(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new global::Acme.Book
        {
            Tag = tag,
            Pages = pages,
            Status = status,
            Title = title,
            Sequel = sequel,
            Metadata = response.Metadata,
        };
    }
}

// Acme/PutBookInputJson.g.cs
namespace Acme.Serialization;

/// <summary>Writes <see cref="global::Acme.PutBookInput"/> as JSON.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal static class PutBookInputJson
{
    internal static void Write(ref global::FreeTierGen.Runtime.Json.JsonWriter writer, global::Acme.PutBookInput value)
    {
        writer.WriteStartObject();

        if (value.Title is { } title)
        {
            writer.WriteString("Title"u8, title);
        }

        if (value.Companion is { } companion)
        {
            writer.WritePropertyName("companion"u8);
            BookJson.Write(ref writer, companion);
        }

        writer.WriteEndObject();
    }
}

// Acme/ShelfFullExceptionJson.g.cs
namespace Acme.Serialization;

using global::System;

/// <summary>Reads <see cref="global::Acme.ShelfFullException"/> as JSON.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
internal static class ShelfFullExceptionJson
{
    internal static global::Acme.ShelfFullException Read(in global::FreeTierGen.Runtime.Transport.ReceivedResponse response, ref global::System.Text.Json.Utf8JsonReader reader, global::FreeTierGen.Runtime.ErrorDetails details)
    {
        int? wait = null;

        if (response.Header("X-Wait") is { } waitText)
        {
            wait = global::FreeTierGen.Runtime.HttpBindings.HeaderParsing.ReadInt32(waitText, "X-Wait");
        }

        global::FreeTierGen.Runtime.Json.JsonCursor.StartObject(ref reader);
        int? limit = null;
        while (global::FreeTierGen.Runtime.Json.JsonCursor.NextMember(ref reader, out var member))
        {
            switch (member.Length)
            {
                case 5 when member.SequenceEqual("limit"u8):
                    limit = global::FreeTierGen.Runtime.Json.JsonScalars.ReadInt32(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new global::Acme.ShelfFullException(details)
        {
            Wait = wait,
            Limit = limit,
        };
    }
}

// Acme/CopyOutput.g.cs
namespace Acme;

/// <summary>What Copy answers.</summary>
[global::System.CodeDom.Compiler.GeneratedCode("FreeTierGen", "1.0.0")]
[global::System.Diagnostics.DebuggerDisplay("Count = {Count}")]
public sealed partial class CopyOutput : global::System.IDisposable
{
    /// <summary>The member count.</summary>
    public int? Count { get; init; }

    /// <summary>The member pages.</summary>
    [global::System.Text.Json.Serialization.JsonIgnore]
    public global::System.IO.Stream Pages { get; init; } = global::System.IO.Stream.Null;

    /// <summary>What is known of the response besides its members: request id, HTTP status, attempts.</summary>
    [global::System.Text.Json.Serialization.JsonIgnore]
    public global::FreeTierGen.Runtime.ResponseMetadata Metadata { get; init; } = global::FreeTierGen.Runtime.ResponseMetadata.None;

    /// <summary>Ends <see cref="Pages"/>: what has not arrived by then is not read.</summary>
    public void Dispose() => Pages.Dispose();
}
