namespace FreeTier.EmbeddedService.Protocol;

/// <summary>Every error that the service answers with: those of its model, and those that all AWS services have in common.</summary>
internal static class ServiceErrors
{
    // Errors of the model and errors of the framework below the services live in different namespaces.
    private const string Service = "com.amazonaws.freetier";
    private const string Framework = "com.amazon.coral.service";

    public static ErrorAnswerException AccessDenied(string message) => new("AccessDeniedException", Service, 403, message);

    public static ErrorAnswerException ResourceNotFound(string message) => new("ResourceNotFoundException", Service, 404, message);

    public static ErrorAnswerException Throttling(string message) => new("ThrottlingException", Service, 429, message);

    public static ErrorAnswerException Validation(string message) => new("ValidationException", Service, 400, message);

    public static ErrorAnswerException UnknownOperation(string message) => new("UnknownOperationException", Framework, 404, message);

    public static ErrorAnswerException Serialization(string message) => new("SerializationException", Framework, 400, message);

    public static ErrorAnswerException MalformedRequest(string message) => new("MalformedHttpRequestException", Framework, 400, message);

    public static ErrorAnswerException RequestTooLarge() =>
        new("RequestEntityTooLargeException", Framework, 413, "The body is larger than any request of this service.");

    public static ErrorAnswerException MissingAuthenticationToken(string message) =>
        new("MissingAuthenticationTokenException", Framework, 403, message);

    public static ErrorAnswerException IncompleteSignature(string message) => new("IncompleteSignatureException", Framework, 403, message);

    public static ErrorAnswerException InvalidSignature(string message) => new("InvalidSignatureException", Framework, 403, message);

    public static ErrorAnswerException UnrecognizedClient(string message) => new("UnrecognizedClientException", Framework, 403, message);

    /// <summary>An error that a fault asks for by its code, which may be one of the model's or any other.</summary>
    public static ErrorAnswerException Named(string code, int statusCode, string message) => new(code, Service, statusCode, message);
}
