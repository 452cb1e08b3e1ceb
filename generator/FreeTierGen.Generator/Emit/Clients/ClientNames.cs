namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>The types that generated clients stand on, as generated code names them.</summary>
internal static class ClientNames
{
    public const string ServiceClient = "global::FreeTierGen.Runtime.ServiceClient";
    public const string ClientOptions = "global::FreeTierGen.Runtime.ClientOptions";
    public const string ServiceInfo = "global::FreeTierGen.Runtime.ServiceInfo";
    public const string HttpChecksum = "global::FreeTierGen.Runtime.Checksums.HttpChecksum";
    public const string OperationInfo = "global::FreeTierGen.Runtime.OperationInfo";
    public const string ErrorDetails = "global::FreeTierGen.Runtime.ErrorDetails";
    public const string ServiceException = "global::FreeTierGen.Runtime.ServiceException";
    public const string PresignedRequest = "global::FreeTierGen.Runtime.PresignedRequest";
    public const string ResponseMetadata = "global::FreeTierGen.Runtime.ResponseMetadata";
    public const string Endpoint = "global::FreeTierGen.Runtime.Endpoints.Endpoint";
    public const string ViolationCollector = "global::FreeTierGen.Runtime.Validation.ViolationCollector";
    public const string Paginator = "global::FreeTierGen.Runtime.Pagination.Paginator";
    public const string WaiterMatch = "global::FreeTierGen.Runtime.Waiters.WaiterMatch";
    public const string Waiter = "global::FreeTierGen.Runtime.Waiters.Waiter";
    public const string WaiterState = "global::FreeTierGen.Runtime.Waiters.WaiterState";
    public const string WaiterOptions = "global::FreeTierGen.Runtime.Waiters.WaiterOptions";
    public const string WaiterResult = "global::FreeTierGen.Runtime.Waiters.WaiterResult";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
}
