using System.Net;
using FreeTierGen.Runtime.Testing;

namespace FreeTierGen.Consumers.Tests.Testing;

/// <summary>Requests and errors of the protocols that say what they are about in other ways than awsJson's.</summary>
public sealed class OperationNameTests
{
    [Fact]
    public async Task The_query_protocol_says_it_in_its_form_and_reads_errors_from_XML()
    {
        using var service = new InMemoryService().Fail("GetCallerIdentity", "AccessDenied", "No <way>.", HttpStatusCode.Forbidden);
        using var http = new HttpMessageInvoker(service);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://sts.example/")
        {
            Content = new FormUrlEncodedContent([new("Action", "GetCallerIdentity"), new("Version", "2011-06-15")]),
        };

        using var response = await http.SendAsync(request, CancellationToken.None);

        Assert.Equal((HttpStatusCode.Forbidden, "text/xml"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(
            "<ErrorResponse><Error><Code>AccessDenied</Code><Message>No &lt;way&gt;.</Message></Error></ErrorResponse>",
            await response.Content.ReadAsStringAsync());
        Assert.Equal("GetCallerIdentity", Assert.Single(service.Requests).Operation);
    }

    [Fact]
    public async Task Rpcv2_says_it_in_its_path_and_is_answered_in_its_own_format()
    {
        using var service = new InMemoryService().Fail("Put", "Full");
        using var http = new HttpMessageInvoker(service);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://depot.example/service/Depot/operation/Put");
        request.Headers.Add("Smithy-Protocol", "rpc-v2-cbor");

        using var response = await http.SendAsync(request, CancellationToken.None);

        Assert.Equal("rpc-v2-cbor", Assert.Single(response.Headers.GetValues("Smithy-Protocol")));
        Assert.Equal("application/cbor", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("A27A000000065F5F747970657A0000000446756C6C", Convert.ToHexString(await response.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rest_says_it_by_method_and_path()
    {
        using var service = new InMemoryService().Answer("GET /things/1", "{}");
        using var http = new HttpMessageInvoker(service);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://depot.example/things/1?deep=true");

        using var response = await http.SendAsync(request, CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
    }
}
