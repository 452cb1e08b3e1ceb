using System.Net;
using System.Net.Sockets;

namespace FreeTierGen.Sample.Tests.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task The_service_answers_clients_that_use_what_it_printed_and_ends_well_on_Ctrl_C()
    {
        using ToolProcess tool = ToolProcess.Start(["serve", "--port", "0"], []);
        Dictionary<string, string> variables = Variables([await tool.ReadLineAsync(), await tool.ReadLineAsync(), await tool.ReadLineAsync()]);

        ToolResult status = await ToolProcess.RunAsync(["status", "--json", "--endpoint", variables["AWS_ENDPOINT_URL_FREETIER"]], variables);
        Assert.Equal("210987654321", (string?)status.Succeeded().Json["plan"]!["accountId"]);

        tool.PressCtrlC();
        Assert.Equal(0, (await tool.WaitAsync()).ExitCode);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_so()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;

        ToolResult result = await ToolProcess.RunAsync("serve", "--port", $"{port}");

        Assert.Contains($"port {port} is taken", result.Failed(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    public async Task A_port_that_is_none_is_refused(string port)
        => (await ToolProcess.RunAsync("serve", "--port", port)).Failed(2);

    [Theory]
    [InlineData("--live")]
    [InlineData("--endpoint", "http://127.0.0.1:1")]
    public async Task Another_service_can_t_be_served(params string[] options)
        => (await ToolProcess.RunAsync(["serve", .. options])).Failed(2);

    private static Dictionary<string, string> Variables(string?[] lines)
        => lines
            .Where(line => line!.StartsWith("export ", StringComparison.Ordinal))
            .SelectMany(line => line!["export ".Length..].Split(' '))
            .Select(variable => variable.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1]);
}
