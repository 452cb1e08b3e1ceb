using System.Text.Json;
using Acme.Sqs;
using FreeTierGen.Benchmarks.Floor.Http;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Validation;

// A member that the model deprecates is sent like any other.
#pragma warning disable CS0618

namespace FreeTierGen.Benchmarks.Floor.Sqs;

/// <summary>The JSON of ReceiveMessage.</summary>
internal readonly struct ReceiveMessage : IJsonOperation<ReceiveMessageRequest, ReceiveMessageResult>
{
    private static readonly JsonEncodedText QueueUrl = JsonEncodedText.Encode("QueueUrl");
    private static readonly JsonEncodedText AttributeNames = JsonEncodedText.Encode("AttributeNames");
    private static readonly JsonEncodedText SystemAttributeNames = JsonEncodedText.Encode("MessageSystemAttributeNames");
    private static readonly JsonEncodedText MessageAttributeNames = JsonEncodedText.Encode("MessageAttributeNames");
    private static readonly JsonEncodedText MaxNumberOfMessages = JsonEncodedText.Encode("MaxNumberOfMessages");
    private static readonly JsonEncodedText VisibilityTimeout = JsonEncodedText.Encode("VisibilityTimeout");
    private static readonly JsonEncodedText WaitTimeSeconds = JsonEncodedText.Encode("WaitTimeSeconds");
    private static readonly JsonEncodedText AttemptId = JsonEncodedText.Encode("ReceiveRequestAttemptId");

    /// <summary>Makes sure that a request is as the model has it. What is usual is checked in place.</summary>
    /// <exception cref="RequestValidationException">It is not.</exception>
    public static void Check(ReceiveMessageRequest request)
    {
        if (request is { QueueUrl: not null, AttributeNames: null, MessageAttributeNames: null, MessageSystemAttributeNames: null or [{ Value.Length: > 0 }] })
        {
            return;
        }

        var violations = new ViolationCollector(RequestValidation.Full);
        request.Validate(ref violations);
        if (!violations.IsValid)
        {
            throw new RequestValidationException(violations.ToResult().Violations);
        }
    }

    public static void Write(Utf8JsonWriter writer, ReceiveMessageRequest input)
    {
        writer.WriteStartObject();
        writer.WriteString(QueueUrl, input.QueueUrl);
        WriteNames(writer, AttributeNames, input.AttributeNames, static name => name.Value);
        WriteNames(writer, SystemAttributeNames, input.MessageSystemAttributeNames, static name => name.Value);
        WriteNames(writer, MessageAttributeNames, input.MessageAttributeNames, static name => name);
        WriteNumber(writer, MaxNumberOfMessages, input.MaxNumberOfMessages);
        WriteNumber(writer, VisibilityTimeout, input.VisibilityTimeout);
        WriteNumber(writer, WaitTimeSeconds, input.WaitTimeSeconds);
        if (input.ReceiveRequestAttemptId is { } attemptId)
        {
            writer.WriteString(AttemptId, attemptId);
        }

        writer.WriteEndObject();
    }

    public static ReceiveMessageResult Read(ref Utf8JsonReader reader, ResponseMetadata metadata)
    {
        Json.Expect(ref reader, JsonTokenType.StartObject);
        Message[]? messages = null;
        while (Json.NextMember(ref reader, out var name))
        {
            if (name.SequenceEqual("Messages"u8))
            {
                messages = Messages.Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new ReceiveMessageResult { Messages = messages, Metadata = metadata };
    }

    private static void WriteNames<T>(Utf8JsonWriter writer, JsonEncodedText member, IReadOnlyList<T>? names, Func<T, string> text)
    {
        if (names is null)
        {
            return;
        }

        writer.WriteStartArray(member);
        for (var index = 0; index < names.Count; index++)
        {
            writer.WriteStringValue(text(names[index]));
        }

        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, JsonEncodedText member, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(member, value);
        }
    }
}
