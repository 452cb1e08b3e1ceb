using FreeTierGen.Runtime.Retries;
using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

/// <summary>What the query protocols ask of requests and answers.</summary>
public sealed class QueryTests
{
    private const string Result = "<RepeatResponse xmlns='x'><RepeatResult><text>hi</text></RepeatResult></RepeatResponse>";
    private static readonly OperationInfo Idempotent = new() { Name = "Repeat", IsIdempotent = true };

    [Fact]
    public async Task A_request_is_a_form()
    {
        var handler = new StubHandler().Answer(Result);
        using var client = EchoClients.Client(handler);

        var output = await client.InvokeAsync(AwsQueryEchoOperation.Instance, new EchoRequest { Text = "a b&c" });

        Assert.Equal("hi", output.Text);
        Assert.Equal(("POST", "/"), (handler.Request.Method, handler.Request.Url.PathAndQuery));
        Assert.Equal("application/x-www-form-urlencoded", handler.Request.Header("Content-Type"));
        Assert.Equal("Action=Repeat&Version=2026-01-01&text=a%20b%26c", handler.Request.Body);
    }

    [Fact]
    public async Task Without_an_input_there_is_still_an_action()
    {
        var handler = new StubHandler().Answer("");
        using var client = EchoClients.Client(handler);

        await client.InvokeAsync(
            new AwsQueryEchoOperation(new OperationInfo { Name = "Nothing", HasNoInput = true, HasEmptyOutput = true }), new EchoRequest { Text = "never sent" });

        Assert.Equal("Action=Nothing&Version=2026-01-01", handler.Request.Body);
    }

    [Fact]
    public async Task An_answer_of_ec2Query_has_its_members_in_the_root()
    {
        var handler = new StubHandler().Answer("<RepeatResponse><requestId>id</requestId><text>hi</text></RepeatResponse>");
        using var client = EchoClients.Client(handler);

        var output = await client.InvokeAsync(Ec2QueryEchoOperation.Instance, new EchoRequest());

        Assert.Equal(("hi", "id"), (output.Text, output.Metadata.RequestId));
    }

    [Fact]
    public async Task Of_several_results_the_first_one_counts()
    {
        const string Body = "<RepeatResponse><RepeatResult><text>hi</text></RepeatResult><RepeatResult><text>ho</text></RepeatResult></RepeatResponse>";
        using var client = EchoClients.Client(new StubHandler().Answer(Body));

        Assert.Equal("hi", (await client.InvokeAsync(AwsQueryEchoOperation.Instance, new EchoRequest())).Text);
    }

    [Theory]
    [InlineData(null, "inside")]
    [InlineData("outside", "outside")]
    public async Task The_requests_id_is_in_the_answer_where_no_header_has_it(string? header, string expected)
    {
        const string Body = "<RepeatResponse><RepeatResult/><ResponseMetadata><RequestId>inside</RequestId></ResponseMetadata></RepeatResponse>";
        var handler = header is null ? new StubHandler().Answer(Body) : new StubHandler().Answer(Body, 200, ("x-amzn-RequestId", header));
        using var client = EchoClients.Client(handler);

        var output = await client.InvokeAsync(AwsQueryEchoOperation.Instance, new EchoRequest());

        Assert.Equal((expected, 200, 1), (output.Metadata.RequestId, output.Metadata.StatusCode, output.Metadata.Attempts));
    }

    [Fact]
    public async Task A_result_that_is_not_there_has_no_members()
    {
        using var client = EchoClients.Client(new StubHandler().Answer("<RepeatResponse><Other/></RepeatResponse>"));

        Assert.Null((await client.InvokeAsync(AwsQueryEchoOperation.Instance, new EchoRequest())).Text);
    }

    [Theory]
    [InlineData("<ErrorResponse><Error><Type>Receiver</Type><Code>NotFound</Code><Message>gone</Message><resource>r</resource></Error><RequestId>id</RequestId></ErrorResponse>")]
    [InlineData("<Response><Errors><Error><Code>NotFound</Code><Message>gone</Message><resource>r</resource></Error></Errors><RequestID>id</RequestID></Response>")]
    public async Task An_error_has_its_code_its_message_and_its_members(string body)
    {
        using var client = EchoClients.Client(new StubHandler().Answer(body, 404));

        foreach (var operation in new Operation<EchoRequest, EchoResponse>[] { AwsQueryEchoOperation.Instance, Ec2QueryEchoOperation.Instance })
        {
            var exception = await Assert.ThrowsAsync<NotFoundException>(() => client.InvokeAsync(operation, new EchoRequest()));

            Assert.Equal(("NotFound", "gone", "r", "id", 404), (exception.ErrorCode, exception.ServiceMessage, exception.Resource, exception.RequestId, exception.StatusCode));
            Assert.Equal(body.Contains("Receiver", StringComparison.Ordinal) ? ErrorFault.Server : ErrorFault.Client, exception.Fault);
        }
    }

    [Theory]
    [InlineData("<html>secret</html>")]
    [InlineData("<ErrorResponse><Error><Code>secret")]
    [InlineData("secret")]
    [InlineData("")]
    public async Task Of_an_error_that_cannot_be_read_the_status_alone_counts(string body)
    {
        using var client = EchoClients.Client(new StubHandler().Answer(body, 503), options => options.Retries = RetryOptions.None);

        var exception = await Assert.ThrowsAsync<EchoServiceException>(() => client.InvokeAsync(AwsQueryEchoOperation.Instance, new EchoRequest()));

        Assert.Equal((503, ErrorFault.Server, true), (exception.StatusCode, exception.Fault, exception.IsRetryable));
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_is_not_as_modeled_does_not_hide_the_error()
    {
        const string Body = "<ErrorResponse><Error><Code>NotFound</Code><resource><a/></resource></Error></ErrorResponse>";
        using var client = EchoClients.Client(new StubHandler().Answer(Body, 404));

        Assert.Null((await Assert.ThrowsAsync<NotFoundException>(() => client.InvokeAsync(AwsQueryEchoOperation.Instance, new EchoRequest()))).Resource);
    }

    [Theory]
    [InlineData("<html>secret</html>", "The answer's root is no RepeatResponse.")]
    [InlineData("<RepeatResult><text>secret</text></RepeatResult>", "The answer's root is no RepeatResponse.")]
    [InlineData("<RepeatResponse><RepeatResult><number>secret</number></RepeatResult></RepeatResponse>", "at '/RepeatResult/number'.")]
    [InlineData("", "The body is empty, where it has to be the element RepeatResponse.")]
    public async Task An_answer_that_cannot_be_read_says_what_and_where(string body, string reason)
    {
        using var client = EchoClients.Client(new StubHandler().Answer(body));

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.InvokeAsync(AwsQueryEchoOperation.Instance, new EchoRequest()));

        Assert.EndsWith(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<RepeatResponse><RepeatResult>", 2)]
    [InlineData("", 2)]
    [InlineData("<html></html>", 1)]
    [InlineData("<RepeatResponse><RepeatResult></RepeatResponse>", 1)]
    public async Task What_was_cut_short_is_asked_for_again(string body, int calls)
    {
        var handler = new StubHandler().Answer(body).Answer(Result);
        using var client = EchoClients.Client(handler);
        var call = client.InvokeAsync(new AwsQueryEchoOperation(Idempotent), new EchoRequest());

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
        var handler = new StubHandler().Answer(Result);
        using var client = EchoClients.Client(handler, options => options.RequestValidation = RequestValidation.Off);

        await Assert.ThrowsAsync<RequestValidationException>(() => client.InvokeAsync(AwsQueryEchoOperation.Instance, new EchoRequest { Text = "" }));

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task A_presigned_request_is_a_query()
    {
        using var client = EchoClients.Client(new StubHandler());

        var request = await client.PresignAsync(AwsQueryEchoOperation.Instance, new EchoRequest { Text = "hi" }, TimeSpan.FromMinutes(5));

        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.StartsWith("/?Action=Repeat&Version=2026-01-01&text=hi&X-Amz-", request.Url.PathAndQuery, StringComparison.Ordinal);
    }
}
