using FreeTierGen.Runtime.Tests.Calls;

namespace FreeTierGen.Runtime.Tests.Protocols;

public sealed class SensitiveMessageTests
{
    [Fact]
    public void A_sensitive_message_can_be_read_but_is_printed_nowhere()
    {
        var details = new ErrorDetails { Code = "Denied", Message = "secret-1", Metadata = new ResponseMetadata { StatusCode = 400 } };

        var exception = new EchoServiceException(details.AsModeled(ErrorFault.Client, isMessageSensitive: true));

        Assert.Equal("secret-1", exception.SensitiveMessage);
        Assert.DoesNotContain("secret-1", exception.ToString(), StringComparison.Ordinal);
        Assert.Null(exception.ServiceMessage);
        Assert.Contains("(Denied, HTTP status 400)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_messages_are_the_exceptions_own()
    {
        var exception = new EchoServiceException(new ErrorDetails { Code = "Denied", Message = "Not you." }.AsModeled(ErrorFault.Client));

        Assert.Equal(("Not you.", "Not you. (Denied)"), (exception.ServiceMessage, exception.Message));
        Assert.Null(exception.SensitiveMessage);
    }
}
