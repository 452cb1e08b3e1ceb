using System.Globalization;
using System.Runtime.CompilerServices;

/// <summary>
/// Every test runs in a culture that writes numbers and dates as nobody does: what goes by the caller's culture where it should not is
/// seen, whatever the language of the machine.
/// </summary>
internal static class UnusualCulture
{
    [ModuleInitializer]
    internal static void Use()
    {
        if (CultureInfo.CurrentCulture.Name.Length > 0)
        {
            // The tests are run in a language, which is what they are to be run in.
            return;
        }

        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.PositiveSign = "&";
        culture.NumberFormat.NumberDecimalSeparator = "_";
        culture.NumberFormat.NumberGroupSeparator = "^";
        culture.NumberFormat.PercentDecimalSeparator = "_";
        culture.NumberFormat.NaNSymbol = "nothing";
        culture.NumberFormat.PositiveInfinitySymbol = "without end";
        culture.NumberFormat.NegativeInfinitySymbol = "~without end";
        culture.DateTimeFormat.DateSeparator = "=";
        culture.DateTimeFormat.TimeSeparator = ";";
        culture.DateTimeFormat.ShortDatePattern = "d/M/y";
        culture.DateTimeFormat.LongTimePattern = "s:m:H";
        culture = CultureInfo.ReadOnly(culture);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentCulture = culture;
    }
}
