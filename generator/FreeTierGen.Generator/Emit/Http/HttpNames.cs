namespace FreeTierGen.Generator.Emit.Http;

/// <summary>The types that generated HTTP bindings stand on, as generated code names them.</summary>
internal static class HttpNames
{
    public const string RequestBuilder = "global::FreeTierGen.Runtime.Transport.RequestBuilder";
    public const string Response = "global::FreeTierGen.Runtime.Transport.ReceivedResponse";
    public const string UriWriter = "global::FreeTierGen.Runtime.HttpBindings.UriWriter";
    public const string HeaderText = "global::FreeTierGen.Runtime.HttpBindings.HeaderText";
    public const string HeaderParsing = "global::FreeTierGen.Runtime.HttpBindings.HeaderParsing";
    public const string HeaderListWriter = "global::FreeTierGen.Runtime.HttpBindings.HeaderListWriter";
    public const string HeaderListReader = "global::FreeTierGen.Runtime.HttpBindings.HeaderListReader";
    public const string TimestampFormat = "global::FreeTierGen.Runtime.Text.TimestampFormat";
    public const string Items = "global::FreeTierGen.Runtime.Json.JsonItems";
}
