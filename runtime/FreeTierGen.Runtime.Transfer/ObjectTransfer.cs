using FreeTierGen.Runtime.Transfer.Stores;

namespace FreeTierGen.Runtime.Transfer;

/// <summary>
/// Moves objects to and from Amazon S3, and what speaks its protocol, in parts that are under way at the same time. The generator writes one
/// for each client of S3, with the client's own requests, and <c>client.CreateTransfer()</c> makes it. It may be used by many threads at the
/// same time, who share its <see cref="TransferOptions.MaxConcurrency"/>; there is nothing in it to dispose of.
/// <para>
/// What calls fail with passes through as it is: errors of the service, a <see cref="TransportException"/>, a
/// <see cref="CallTimeoutException"/>. Failures of local files and of streams that are written to are the <see cref="IOException"/> and the
/// like that they are.
/// </para>
/// </summary>
/// <typeparam name="TUpload">The client's request that stores an object.</typeparam>
/// <typeparam name="TDownload">The client's request for an object.</typeparam>
public abstract partial class ObjectTransfer<TUpload, TDownload>
    where TUpload : class
    where TDownload : class
{
    private readonly IObjectStore<TUpload, TDownload> _store;
    private readonly TransferOptions _options;
    private readonly Slots _slots;

    /// <summary>Makes a transfer.</summary>
    /// <param name="store">The client.</param>
    /// <param name="options">How objects are moved; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    protected ObjectTransfer(IObjectStore<TUpload, TDownload> store, TransferOptions? options)
    {
        ArgumentNullException.ThrowIfNull(store);
        _store = store;
        _options = (options ?? new TransferOptions()).Checked();
        _slots = new Slots(_options.MaxConcurrency);
    }
}
