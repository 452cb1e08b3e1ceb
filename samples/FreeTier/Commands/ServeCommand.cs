using System.CommandLine;
using FreeTier.Connection;
using FreeTier.EmbeddedService;
using FreeTier.Terminals;

namespace FreeTier.Commands;

/// <summary>"serve": the embedded service alone, for clients in other processes.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    internal static Command Create(Terminal terminal, ConnectionOptions connection)
    {
        var command = new Command("serve", "Run the service with made-up data for clients of your own, until Ctrl+C.");
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1. 0 takes any that is free.",
            HelpName = "PORT",
            DefaultValueFactory = _ => DefaultPort,
        };
        command.Options.Add(port);
        command.SetAction((parsed, cancellationToken) =>
            connection.TargetOf(parsed) is Target.Embedded
                ? ServeAsync(terminal, parsed.GetValue(port), cancellationToken)
                : throw new UsageException("serve runs a service of its own; --live and --endpoint name another."));
        return command;
    }

    private static async Task<int> ServeAsync(Terminal terminal, int port, CancellationToken cancellationToken)
    {
        if (port is < 0 or > ushort.MaxValue)
        {
            throw new UsageException($"--port takes a number from 0 to {ushort.MaxValue}.");
        }

        // A Ctrl+C ends the command well only once the command line knows its task, so nothing is said before it has that.
        await Task.Yield();
        var settings = new EmbeddedFreeTierServiceOptions { Port = port, TimeProvider = terminal.Time };
        await using EmbeddedFreeTierService service = await StartAsync(settings, cancellationToken).ConfigureAwait(false);

        string url = service.Uri.GetLeftPart(UriPartial.Authority);
        terminal.Out.WriteLine($"FreeTier service on {url}, made-up data. Ctrl+C stops it. Clients find it by these variables:");
        terminal.Out.WriteLine($"export AWS_ENDPOINT_URL_FREETIER={url} AWS_REGION={settings.SigningRegion}");
        terminal.Out.WriteLine($"export AWS_ACCESS_KEY_ID={settings.AccessKeyId} AWS_SECRET_ACCESS_KEY={settings.SecretAccessKey}");

        // Ctrl+C is how this command is meant to end, so it is no failure, neither here nor while it waits.
        await terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Success;
    }

    private static async Task<EmbeddedFreeTierService> StartAsync(EmbeddedFreeTierServiceOptions settings, CancellationToken cancellationToken)
    {
        try
        {
            return await EmbeddedFreeTierService.StartAsync(settings, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            throw new UsageException($"port {settings.Port} is taken by another program. Choose another with --port.");
        }
    }
}
