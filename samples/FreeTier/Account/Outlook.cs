namespace FreeTier.Account;

/// <summary>How a free-tier offer will end the month. In order of urgency.</summary>
internal enum Outlook
{
    /// <summary>Used and forecast stay well below the limit, or the offer has none.</summary>
    WithinLimit,

    /// <summary>The forecast comes close to the limit.</summary>
    NearLimit,

    /// <summary>The forecast is above the limit.</summary>
    WillExceed,

    /// <summary>More than the limit is used already.</summary>
    Exceeded,
}
