namespace FreeTierGen.Generator.Emit.Trees;

/// <summary>The types that generated reading and writing stands on, as generated code names them.</summary>
internal static class JsonNames
{
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::FreeTierGen.Runtime.Json.JsonWriter";
    public const string TokenType = "global::System.Text.Json.JsonTokenType";
    public const string Cursor = "global::FreeTierGen.Runtime.Json.JsonCursor";
    public const string Errors = "global::FreeTierGen.Runtime.Json.JsonErrors";
    public const string Scalars = "global::FreeTierGen.Runtime.Json.JsonScalars";
    public const string Numbers = "global::FreeTierGen.Runtime.Json.JsonNumbers";
    public const string Timestamps = "global::FreeTierGen.Runtime.Json.JsonTimestamps";
    public const string Documents = "global::FreeTierGen.Runtime.Json.JsonDocuments";
    public const string Items = "global::FreeTierGen.Runtime.Json.JsonItems";
    public const string TextEntries = "global::FreeTierGen.Runtime.Json.JsonTextEntries";
    public const string Entries = "global::FreeTierGen.Runtime.Json.JsonEntries";
}
