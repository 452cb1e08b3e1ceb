using FreeTierGen.Generator.Specs;

namespace FreeTierGen.Generator.Emit.Events;

/// <summary>How generated code reads and writes the messages of events, in each format of payloads.</summary>
internal static class EventSyntax
{
    public const string Message = "global::FreeTierGen.Runtime.EventStreams.EventMessage";
    public const string Writer = "global::FreeTierGen.Runtime.EventStreams.EventWriter";
    public const string Binding = "global::FreeTierGen.Runtime.EventStreams.EventStreamBinding";
    public const string Violations = "global::FreeTierGen.Runtime.Validation.ViolationCollector";
    public const string RequestEvents = "global::FreeTierGen.Runtime.EventStreams.RequestEvents";

    /// <summary>The expression that reads the whole payload.</summary>
    public static string Read(WireFormat format, string reader) => $"message.Read{format}({reader})";

    /// <summary>The statement that writes the whole payload.</summary>
    /// <param name="format">The format.</param>
    /// <param name="value">The value.</param>
    /// <param name="writer">The arguments after it.</param>
    public static string Write(WireFormat format, string value, string writer) => $"message.Write{format}({value}, {writer});";
}
