using FreeTierGen.Runtime.Transport;

namespace FreeTierGen.Runtime.Tests.Transport;

/// <summary>A loop over all headers finds what a look for one header finds.</summary>
public class ReceivedHeadersTests
{
    [Theory]
    [InlineData("ETag")]
    [InlineData("etag")]
    [InlineData("X-Several")]
    [InlineData("Content-Type")]
    [InlineData("X-Of-Both")]
    [InlineData("X-Of-Content")]
    [InlineData("Expires")]
    [InlineData("X-Missing")]
    public void What_is_found_last_is_what_a_look_for_the_name_finds(string name)
    {
        using var message = new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) };
        message.Headers.TryAddWithoutValidation("eTAG", "\"a\"");
        message.Headers.TryAddWithoutValidation("X-Several", ["one", "two"]);
        message.Headers.TryAddWithoutValidation("X-Of-Both", "head");
        message.Content.Headers.TryAddWithoutValidation("X-Of-Both", "content");
        message.Content.Headers.TryAddWithoutValidation("X-Of-Content", " padded ");
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "text/plain");
        message.Content.Headers.TryAddWithoutValidation("Expires", "never");
        var response = new ReceivedResponse(message, default, ResponseMetadata.None);

        string? found = null;
        foreach (var header in response.AllHeaders)
        {
            if (header.Is(name))
            {
                Assert.Equal(name.Length, header.Name.Length);
                found = header.Value;
            }
        }

        Assert.Equal(response.Header(name), found);
        Assert.Equal(name == "X-Missing", found is null);
    }

    [Fact]
    public void A_response_without_anything_has_none()
    {
        foreach (var header in ReceivedResponse.Nothing.AllHeaders)
        {
            Assert.Fail(header.Name);
        }
    }
}
