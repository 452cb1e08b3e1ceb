using FreeTierGen.Runtime.Json;
using FreeTierGen.Runtime.Transport;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.Protocols;

/// <summary>
/// Why an input can't be written. Where requests are not checked, writing finds what can't be sent, and checking then says what it is.
/// </summary>
internal static class Refusal
{
    /// <summary>The violations that keep an input from being written; null where it violates nothing.</summary>
    public static RequestValidationException? Of<TInput, TOutput>(Operation<TInput, TOutput> operation, TInput input)
        where TInput : class
        where TOutput : class
    {
        var violations = new ViolationCollector(RequestValidation.RequiredOnly);
        operation.Validate(input, ref violations);
        return violations.IsValid ? null : new RequestValidationException(violations.ToResult().Violations);
    }

    /// <summary>
    /// The violation that a body of JSON is too deep, which nobody counts beforehand in documents. The input's member is known, the rest may
    /// be keys.
    /// </summary>
    public static RequestValidationException TooDeep(RequestBuilder request, ref JsonWriter writer)
    {
        writer.Flush();
        return TooDeep(JsonPlace.Find(request.WrittenBody.Span, long.MaxValue, JsonBody.Options).Path[0].Name);
    }

    /// <summary>The violation that a member is too deep.</summary>
    public static RequestValidationException TooDeep(string? member)
    {
        var violations = new ViolationCollector(RequestValidation.RequiredOnly);
        violations.TooDeep(member);
        return new RequestValidationException(violations.ToResult().Violations);
    }
}
