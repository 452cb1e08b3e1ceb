namespace FreeTierGen.Runtime.Signing;

/// <summary>Options of clients whose service takes signatures for several regions (<c>aws.auth#sigv4a</c>).</summary>
public interface IMultiRegionOptions
{
    /// <summary>
    /// The regions that such signatures are good for, for instance <c>us-east-1</c> and <c>eu-west-1</c>, or <c>*</c> for all of them. Null
    /// takes <c>AWS_SIGV4A_SIGNING_REGION_SET</c>, else what the service's endpoint rules say, else the client's region.
    /// </summary>
    IReadOnlyList<string>? SigningRegionSet { get; set; }
}
