using System.ComponentModel;

namespace FreeTierGen.Runtime.Endpoints;

/// <summary>Parts of what stands before an endpoint's host. Called by generated code.</summary>
/// <remarks>The traits <c>@endpoint</c> and <c>@hostLabel</c> of the Smithy specification.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HostPrefix
{
    /// <summary>A request's member as a label of the host.</summary>
    /// <param name="value">The member's value.</param>
    /// <param name="member">The member's name in the model.</param>
    /// <returns>The value.</returns>
    /// <exception cref="EndpointResolutionException">
    /// The value is no label: 1 to 63 letters, digits and hyphens without a hyphen at either end.
    /// </exception>
    public static string Label(string? value, string member) =>
        HostLabels.IsLabel(value)
            ? value!
            : throw new EndpointResolutionException(
                $"The request's {member} becomes a part of the host name. It has to be 1 to 63 letters, digits and hyphens, without a hyphen at either end.");
}
