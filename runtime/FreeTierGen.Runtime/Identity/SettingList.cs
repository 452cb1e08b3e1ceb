namespace FreeTierGen.Runtime.Identity;

/// <summary>Environment variables that hold several values.</summary>
internal static class SettingList
{
    /// <summary>The values between the commas, without the spaces around them; empty where there are none.</summary>
    public static string[] Read(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
