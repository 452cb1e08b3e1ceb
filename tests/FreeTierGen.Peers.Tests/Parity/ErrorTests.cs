using Amazon.Runtime;
using FreeTierGen.Runtime;

namespace FreeTierGen.Peers.Tests.Parity;

/// <summary>What generated clients and those of the AWS SDK for .NET throw for the same bytes.</summary>
public sealed class ErrorTests
{
    // What the official client says where the service says nothing.
    private const string NoMessage = "The service returned an error with Error Code";

    public static TheoryData<string, string> Names => PeerService.NamesOf(service => service.Errors.Select(error => error.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_clients_throw_the_same(string service, string name)
    {
        var peers = PeerService.Named(service);
        var answer = peers.Errors.Single(error => error.Name == name);

        var (official, generated) = await peers.CaseNamed(answer.Case).ReceiveAsync(answer.Answer with { Status = answer.Answer.Status == 200 ? 400 : answer.Answer.Status });

        var expected = Assert.IsAssignableFrom<AmazonServiceException>(official);
        var actual = Assert.IsAssignableFrom<ServiceException>(generated);
        Assert.Equal(NameOf(expected, typeof(AmazonServiceException)), NameOf(actual, typeof(ServiceException)));
        Assert.Equal(expected.ErrorCode, actual.ErrorCode);
        Assert.Equal((int)expected.StatusCode, actual.StatusCode);
        Assert.Equal(expected.RequestId, actual.RequestId);
        Assert.Equal(expected.Message.StartsWith(NoMessage, StringComparison.Ordinal) ? null : expected.Message, actual.ServiceMessage);
        ResponseComparison.AssertSame(expected, actual);
    }

    // The exception for all errors of a service that the model does not have is the base of the others, by a name of each client's own.
    private static string NameOf(Exception error, Type ofAllServices) => error.GetType().BaseType == ofAllServices ? "" : error.GetType().Name;
}
