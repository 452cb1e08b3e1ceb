namespace FreeTierGen.Runtime.Tests.Signing;

/// <summary>Which vectors are left out where messages of .NET are signed follows from their requests, whatever they are called.</summary>
public sealed class SigV4VectorTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\nHost:example.com", true)]
    [InlineData("GET /a?b=c HTTP/1.1\nHost:example.com\nMy-Header:value1,value2\n\nbody: with\n colons", true)]
    [InlineData("GET / HTTP/1.1\nHost:example.com\nMy-Header:value2\nmy-header:value1", false)]
    [InlineData("GET / HTTP/1.1\nHost:example.com\nMy-Header:value1\n  value2", false)]
    [InlineData("GET /example space/ HTTP/1.1\nHost:example.com", false)]
    public void A_request_that_HttpClient_can_not_send_as_it_is_is_left_out(string request, bool isCompared)
        => Assert.Equal(isCompared, SigV4Vector.IsForHttpClient(request));
}
