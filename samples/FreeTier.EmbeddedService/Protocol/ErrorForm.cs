namespace FreeTier.EmbeddedService;

/// <summary>The ways in which AWS services name an error in an awsJson answer.</summary>
public enum ErrorForm
{
    /// <summary><c>"__type": "com.amazonaws.freetier#ValidationException"</c> in the body.</summary>
    NamespacedTypeInBody,

    /// <summary><c>"__type": "ValidationException"</c> in the body.</summary>
    PlainTypeInBody,

    /// <summary><c>"code": "ValidationException"</c> in the body, with its message under <c>Message</c>.</summary>
    CodeInBody,

    /// <summary><c>X-Amzn-Errortype: ValidationException:http://…</c> as a header, and nothing in the body.</summary>
    Header,

    /// <summary>The header, and a body whose <c>__type</c> says something else. The header wins.</summary>
    HeaderOverBody,
}
