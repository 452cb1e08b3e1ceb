using System.Globalization;
using System.Text;

namespace FreeTierGen.Runtime.Signing;

/// <summary>The value of <c>Host</c> that <see cref="HttpClient"/> sends for a URI. The last one with a port is kept.</summary>
internal sealed class HostHeader
{
    private volatile Entry? _last;

    internal string Of(Uri uri)
    {
        var host = uri.Host;
        if (!Ascii.IsValid(host))
            host = uri.IdnHost;
        if (uri.IsDefaultPort)
            return host;

        var last = _last;
        if (last is null || last.Port != uri.Port || last.Host != host)
            _last = last = new Entry(host, uri.Port, string.Create(CultureInfo.InvariantCulture, $"{host}:{uri.Port}"));

        return last.Value;
    }

    private sealed class Entry(string host, int port, string value)
    {
        public string Host => host;

        public int Port => port;

        public string Value => value;
    }
}
