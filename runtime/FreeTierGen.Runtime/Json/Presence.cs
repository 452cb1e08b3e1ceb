using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Json;

/// <summary>What writers of all formats refuse: values that say nothing. Where values are only compared, they are values like all others.</summary>
internal static class Presence
{
    /// <summary>An enum's value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isComparison">Whether it is written to be compared.</param>
    /// <exception cref="ArgumentException">The value is empty: it is the enum's default.</exception>
    public static string OfEnum(string value, bool isComparison)
    {
        if (value.Length == 0 && !isComparison)
        {
            Throw("The empty value of an enum can't be sent.");
        }

        return value;
    }

    /// <summary>A union that is null, or of a member that is not in the model.</summary>
    /// <param name="isComparison">Whether it is written to be compared.</param>
    /// <exception cref="ArgumentException">It is to be sent.</exception>
    public static void OfUnknownUnionMember(bool isComparison)
    {
        if (!isComparison)
        {
            Throw("A union without a member, or with one that this client does not know, can't be sent.");
        }
    }

    [DoesNotReturn]
    private static void Throw(string message) => throw new ArgumentException(message);
}
