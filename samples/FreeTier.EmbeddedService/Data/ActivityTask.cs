namespace FreeTier.EmbeddedService.Data;

/// <summary>The kinds of task, each of which can be done with any service.</summary>
internal enum ActivityTask
{
    SetUp,
    Watch,
    Secure,
    Budget,
}
