using System.Formats.Cbor;
using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>What Smithy RPC v2 asks of requests and answers, whatever the format of bodies.</summary>
public sealed class RpcV2Tests
{
    private static readonly ServiceInfo QueryCompatible = new()
    {
        SdkId = "Echo Service",
        ShapeName = "EchoShape",
        ApiVersion = "2026-01-01",
        SigningName = "echo",
        IsAwsQueryCompatible = true,
    };

    private static readonly OperationInfo WithoutInput = new() { Name = "Nothing", HasNoInput = true, HasEmptyOutput = true };

    [Fact]
    public async Task A_request_of_CBOR_goes_where_its_operation_is()
    {
        var handler = Answering(200, [0xA0]);
        using var client = EchoClients.Client(handler);

        await client.InvokeAsync(CborEchoOperation.Instance, new EchoRequest { Text = "hi" });

        AssertHead(handler.Request, "cbor");
        Assert.Equal("application/cbor", handler.Request.Header("Content-Type"));
        Assert.Equal("bf6474657874626869ff", Convert.ToHexString(handler.Request.Bytes).ToLowerInvariant());
    }

    [Fact]
    public async Task A_request_of_JSON_goes_where_its_operation_is()
    {
        var handler = new StubHandler().Answer("""{"text":"hi"}""", 200, ("smithy-protocol", "rpc-v2-json"));
        using var client = EchoClients.Client(handler);

        var output = await client.InvokeAsync(JsonEchoOperation.Instance, new EchoRequest { Text = "hi" });

        AssertHead(handler.Request, "json");
        Assert.Equal("application/json", handler.Request.Header("Content-Type"));
        Assert.Equal("""{"text":"hi"}""", handler.Request.Body);
        Assert.Equal("hi", output.Text);
    }

    [Fact]
    public async Task Without_an_input_there_is_neither_a_body_nor_its_type()
    {
        var cbor = new StubHandler().Answer("", 200, ("smithy-protocol", "rpc-v2-cbor"));
        var json = new StubHandler().Answer("", 200, ("smithy-protocol", "rpc-v2-json"));
        using var cborClient = EchoClients.Client(cbor);
        using var jsonClient = EchoClients.Client(json);

        await cborClient.InvokeAsync(new CborEchoOperation(info: WithoutInput), new EchoRequest());
        await jsonClient.InvokeAsync(new JsonEchoOperation(info: WithoutInput), new EchoRequest());

        foreach (var request in new[] { cbor.Request, json.Request })
        {
            Assert.Null(request.Header("Content-Type"));
            Assert.Empty(request.Bytes);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_service_that_left_the_query_protocol_is_told_so_and_tells_its_old_code(bool isQueryCompatible)
    {
        var handler = Answering(400, Map(("__type", "acme#NotFound")), ("x-amzn-query-error", "Old.NotFound;Receiver"));
        using var client = EchoClients.Client(handler);
        var operation = new CborEchoOperation(isQueryCompatible ? QueryCompatible : null);

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.InvokeAsync(operation, new EchoRequest()));

        Assert.Equal(isQueryCompatible ? "true" : null, handler.Request.Header("x-amzn-query-mode"));
        Assert.Equal(isQueryCompatible ? ("Old.NotFound", ErrorFault.Server) : ("NotFound", ErrorFault.Client), (exception.ErrorCode, exception.Fault));
    }

    [Fact]
    public async Task An_error_has_its_type_its_message_and_its_members()
    {
        using var client = EchoClients.Client(Answering(
            404, Map(("__type", "acme#NotFound:http://x"), ("message", "gone"), ("resource", "r-1"), ("code", "Busy"))));

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.InvokeAsync(CborEchoOperation.Instance, new EchoRequest()));

        Assert.Equal(("NotFound", "gone", "r-1", 404), (exception.ErrorCode, exception.ServiceMessage, exception.Resource, exception.StatusCode));
        Assert.Null(exception.ResponseText);
    }

    [Theory]
    [InlineData("BF665F5F74797065684E6F74466F756E64", "")]
    [InlineData("BF665F5F74797065684E6F74466F756E64687265736F75726365A0FF", "NotFound")]
    [InlineData("A1665F5F7479706501", "")]
    [InlineData("", "")]
    [InlineData("80", "")]
    [InlineData("9F9F9F9F", "")]
    public async Task An_error_that_cannot_be_read_is_still_the_services_exception(string hex, string code)
    {
        using var client = EchoClients.Client(Answering(404, Convert.FromHexString(hex)));

        var exception = await Assert.ThrowsAnyAsync<EchoServiceException>(() => client.InvokeAsync(CborEchoOperation.Instance, new EchoRequest()));

        Assert.Equal(404, exception.StatusCode);
        Assert.Equal(code.Length > 0 ? code : exception.ErrorCode, exception.ErrorCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("rpc-v2-json")]
    [InlineData("rpc-v2-cbor-2")]
    public async Task Of_an_answer_that_is_none_of_the_protocol_the_status_alone_counts(string? protocol)
    {
        var error = Answering(503, Map(("__type", "acme#NotFound"), ("message", "secret")), protocol);
        using var client = EchoClients.Client(error, options => options.Retries = RetryOptions.None);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.InvokeAsync(CborEchoOperation.Instance, new EchoRequest()));

        Assert.Equal(("", 503, ErrorFault.Server, true), (exception.ErrorCode, exception.StatusCode, exception.Fault, exception.IsRetryable));
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_success_that_is_none_of_the_protocol_cannot_be_read()
    {
        using var cbor = EchoClients.Client(Answering(200, [0xA0], protocol: null));
        using var json = EchoClients.Client(new StubHandler().Answer("{}"));

        var ofCbor = await Assert.ThrowsAsync<ResponseFormatException>(() => cbor.InvokeAsync(CborEchoOperation.Instance, new EchoRequest()));
        var ofJson = await Assert.ThrowsAsync<ResponseFormatException>(() => json.InvokeAsync(JsonEchoOperation.Instance, new EchoRequest()));

        Assert.EndsWith("Its header smithy-protocol does not name rpc-v2-cbor.", ofCbor.Message, StringComparison.Ordinal);
        Assert.EndsWith("Its header smithy-protocol does not name rpc-v2-json.", ofJson.Message, StringComparison.Ordinal);
        Assert.Equal(("", ""), (ofCbor.Path, ofJson.Path));
    }

    [Theory]
    [InlineData("A1647465787417", "/text", "Expected text, but found a whole number (byte 6) at '/text'.")]
    [InlineData("A1666E756D626572FB3FF8000000000000", "/number", "The value can't be read as a whole number of 64 bits (byte 8) at '/number'.")]
    [InlineData("A1666E756D6265727A00", "/number", "Expected a number, but found text (byte 8) at '/number'.")]
    [InlineData("A1667365637265748201", "/*", "The text ends within a value (byte 10) at '/*'.")]
    [InlineData("A1667365637265748201FC", "/*", "The text is no CBOR: a value has a length that does not exist (byte 10) at '/*'.")]
    [InlineData("A0F6", "", "Something follows the value (byte 1).")]
    [InlineData("3C68746D6C3E", "", "Expected a map, but found a whole number (byte 0).")]
    [InlineData("A10102", "", "Expected text, but found a whole number (byte 1).")]
    [InlineData("", "", "The body is empty, where it has to be a CBOR map.")]
    public async Task An_answer_that_cannot_be_read_says_what_and_where(string hex, string path, string reason)
    {
        using var client = EchoClients.Client(Answering(200, Convert.FromHexString(hex)));

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.InvokeAsync(CborEchoOperation.Instance, new EchoRequest()));

        Assert.Equal(path, exception.Path);
        Assert.EndsWith(": " + reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BF6474657874", 2)]
    [InlineData("A2647465787461", 2)]
    [InlineData("", 2)]
    [InlineData("A1647465787417", 1)]
    [InlineData("A0F6", 1)]
    [InlineData("83", 1)]
    public async Task What_was_cut_short_is_asked_for_again(string hex, int calls)
    {
        var handler = Answering(200, Convert.FromHexString(hex)).Answer((_, _) => Task.FromResult(Response(200, [0xA0])));
        using var client = EchoClients.Client(handler);
        var call = client.InvokeAsync(new CborEchoOperation(info: new OperationInfo { Name = "Repeat", IsIdempotent = true }), new EchoRequest());

        if (calls == 1)
        {
            await Assert.ThrowsAsync<ResponseFormatException>(() => call);
        }
        else
        {
            await call;
        }

        Assert.Equal(calls, handler.Requests.Count);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_a_violation_also_where_nothing_is_checked()
    {
        var handler = Answering(200, [0xA0]);
        using var client = EchoClients.Client(handler, options => options.RequestValidation = RequestValidation.Off);

        await Assert.ThrowsAsync<RequestValidationException>(() => client.InvokeAsync(CborEchoOperation.Instance, new EchoRequest { Text = "" }));

        Assert.Empty(handler.Requests);
    }

    private static void AssertHead(SentRequest request, string format)
    {
        Assert.Equal("POST", request.Method);
        Assert.Equal("/service/EchoShape/operation/Repeat", request.Url.AbsolutePath);
        Assert.Equal($"rpc-v2-{format}", request.Header("smithy-protocol"));
        Assert.Equal($"application/{format}", request.Header("Accept"));
        Assert.Null(request.Header("X-Amz-Target"));
        Assert.Null(request.Header("x-amzn-query-mode"));
    }

    private static byte[] Map(params (string Name, string Value)[] members)
    {
        var writer = new CborWriter();
        writer.WriteStartMap(null);
        foreach (var (name, value) in members)
        {
            writer.WriteTextString(name);
            writer.WriteTextString(value);
        }

        writer.WriteEndMap();
        return writer.Encode();
    }

    private static StubHandler Answering(int status, byte[] body, params (string Name, string Value)[] headers)
        => new StubHandler().Answer((_, _) => Task.FromResult(Response(status, body, [("smithy-protocol", "rpc-v2-cbor"), .. headers])));

    private static StubHandler Answering(int status, byte[] body, string? protocol)
        => new StubHandler().Answer((_, _) => Task.FromResult(Response(status, body, protocol is null ? [] : [("smithy-protocol", protocol)])));

    private static HttpResponseMessage Response(int status, byte[] body)
        => Response(status, body, ("smithy-protocol", "rpc-v2-cbor"));

    private static HttpResponseMessage Response(int status, byte[] body, params (string Name, string Value)[] headers)
    {
        var response = StubHandler.Response(status, "", headers);
        response.Content = new ByteArrayContent(body);
        return response;
    }
}
