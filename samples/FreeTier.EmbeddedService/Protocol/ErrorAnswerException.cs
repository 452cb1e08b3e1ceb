namespace FreeTier.EmbeddedService.Protocol;

/// <summary>Ends a request with an error answer.</summary>
internal sealed class ErrorAnswerException(string code, string shapeNamespace, int statusCode, string message) : Exception(message)
{
    /// <summary>The error's shape name, as in <c>ValidationException</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The Smithy namespace of that shape.</summary>
    public string ShapeNamespace { get; } = shapeNamespace;

    public int StatusCode { get; } = statusCode;
}
