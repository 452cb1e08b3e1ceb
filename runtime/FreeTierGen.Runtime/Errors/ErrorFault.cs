namespace FreeTierGen.Runtime;

/// <summary>Whose fault an error is, as Smithy's <c>@error</c> trait has it.</summary>
public enum ErrorFault
{
    /// <summary>The request was wrong; sending it again unchanged will fail again, unless the error is retryable.</summary>
    Client,

    /// <summary>The service failed.</summary>
    Server,
}
