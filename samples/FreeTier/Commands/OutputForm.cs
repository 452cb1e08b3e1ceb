namespace FreeTier.Commands;

/// <summary>How results are printed.</summary>
internal enum OutputForm
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For scripts.</summary>
    Json,

    /// <summary>For spreadsheets, and for scripts that cut up lines.</summary>
    Csv,
}
