using System.Net.Http.Headers;
using FreeTierGen.Runtime.Text;

namespace FreeTierGen.Runtime.Transport;

/// <summary>The last look at a request's head before it is sent: nothing in it ends a line, whoever put it there.</summary>
internal static class RequestCheck
{
    /// <summary>Checks the path and all headers.</summary>
    /// <exception cref="RequestSerializationException">The path or a header has characters that it can't have. They are not in the message.</exception>
    public static void Head(HttpRequestMessage request)
    {
        // The text that a URL was made of is at hand, where its parts would be made for this. What is visible in it is so in them.
        if (request.RequestUri is { IsAbsoluteUri: true } url && !HttpText.IsVisible(url.OriginalString) && !HttpText.IsVisible(url.PathAndQuery))
        {
            throw new RequestSerializationException(
                "The request's path has a line break or another character that it can't have. It was not sent.");
        }

        Check(request.Headers);
        if (request.Content is { } content)
        {
            Check(content.Headers);
        }
    }

    private static void Check(HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            if (values.Count == 1)
            {
                Check(name, values.ToString());
                continue;
            }

            foreach (var value in values)
            {
                Check(name, value);
            }
        }
    }

    private static void Check(string name, string value)
    {
        if (!HttpText.IsValue(value))
        {
            throw new RequestSerializationException(
                $"The value of the header {name} can't be sent: {HttpText.ValueForm}. The request was not sent.");
        }
    }
}
