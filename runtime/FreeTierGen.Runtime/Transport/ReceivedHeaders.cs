using System.ComponentModel;
using System.Net.Http.Headers;

namespace FreeTierGen.Runtime.Transport;

/// <summary>The headers of a response, for a loop over them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ReceivedHeaders
{
    private readonly HttpResponseMessage _message;
    private HttpHeadersNonValidated.Enumerator _headers;
    private bool _isContentRead;

    internal ReceivedHeaders(HttpResponseMessage message)
    {
        _message = message;
        _headers = message.Content.Headers.NonValidated.GetEnumerator();
    }

    /// <summary>The header that the loop is at.</summary>
    public readonly ReceivedHeader Current
    {
        get
        {
            var (name, values) = _headers.Current;
            return new ReceivedHeader(name, values);
        }
    }

    /// <summary>Goes on to the next header.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        while (!_headers.MoveNext())
        {
            if (_isContentRead)
            {
                return false;
            }

            _isContentRead = true;
            _headers = _message.Headers.NonValidated.GetEnumerator();
        }

        return true;
    }

    /// <summary>What the loop goes by.</summary>
    public readonly ReceivedHeaders GetEnumerator() => this;
}
