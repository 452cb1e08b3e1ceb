using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>The version of the awsJson protocol. The two differ in the content type alone.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1707", Justification = "The protocols' own names.")]
public enum AwsJsonVersion
{
    /// <summary><c>aws.protocols#awsJson1_0</c>: <c>application/x-amz-json-1.0</c>.</summary>
    V1_0,

    /// <summary><c>aws.protocols#awsJson1_1</c>: <c>application/x-amz-json-1.1</c>.</summary>
    V1_1,
}
