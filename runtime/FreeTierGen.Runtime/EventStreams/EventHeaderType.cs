namespace FreeTierGen.Runtime.EventStreams;

/// <summary>The types that headers of a message have on the wire.</summary>
internal enum EventHeaderType : byte
{
    True = 0,
    False = 1,
    Byte = 2,
    Int16 = 3,
    Int32 = 4,
    Int64 = 5,
    Bytes = 6,
    Text = 7,
    Timestamp = 8,
    Uuid = 9,
}
