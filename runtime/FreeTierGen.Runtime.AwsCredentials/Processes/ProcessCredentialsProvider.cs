using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using FreeTierGen.Runtime.Identity;

namespace FreeTierGen.Runtime.AwsCredentials;

/// <summary>
/// Credentials that a process writes to its output (<c>credential_process</c>), as the AWS SDKs and tools reference has it: an object of JSON
/// with <c>Version</c> 1, <c>AccessKeyId</c>, <c>SecretAccessKey</c>, and as they may be <c>SessionToken</c>, <c>Expiration</c> and
/// <c>AccountId</c>. Without an <c>Expiration</c> it runs once. No shell is between; a process that takes longer than a minute is ended.
/// </summary>
public sealed class ProcessCredentialsProvider : FetchedCredentialsProvider
{
    private const int MostCharacters = 256 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly string _command;

    /// <summary>Creates a provider. Nothing runs before credentials are asked for.</summary>
    /// <param name="command">The program with its arguments; those with spaces in them stand in quotes.</param>
    /// <param name="options">The clock and others; <see langword="null"/> takes what they are by default.</param>
    /// <exception cref="ArgumentException">The command is empty.</exception>
    public ProcessCredentialsProvider(string command, AwsCredentialsOptions? options = null)
        : base(options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command);
        _command = command;
    }

    /// <summary>Where the command is from.</summary>
    internal ConfigSetting? Setting { get; init; }

    /// <summary>An account for credentials that name none.</summary>
    internal string? AccountId { get; init; }

    private string Who => Setting is null ? "The process for credentials" : $"The process of {Setting.Place}";

    private protected override async ValueTask<Credentials> FetchAsync(CancellationToken cancellationToken)
    {
        var words = CommandLine.Split(_command, OperatingSystem.IsWindows());
        if (words is not [var program, .. var arguments])
        {
            throw new CredentialsException($"{Who} has a quote that is not closed. Close it.");
        }

        var output = await RunAsync(program, arguments, cancellationToken).ConfigureAwait(false);
        const string Remedy = "Run the command yourself to see what it writes.";
        EnsureVersion(output, Remedy);
        var credentials = CredentialsDocument.Read(output, "SessionToken", Who, Remedy);
        return credentials.AccountId is null && AccountId is not null
            ? new Credentials(credentials.AccessKeyId, credentials.SecretAccessKey, credentials.SessionToken, credentials.Expiration, AccountId)
            : credentials;
    }

    private void EnsureVersion(byte[] output, string remedy)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("Version", out var version)
                && version.ValueKind == JsonValueKind.Number
                && version.TryGetInt32(out var number)
                && number == 1)
            {
                return;
            }
        }
        catch (JsonException)
        {
            // What is wrong with it may have a key in it.
        }

        throw new CredentialsException($"{Who} did not write an object of JSON with 'Version' 1. {remedy}");
    }

    private async Task<byte[]> RunAsync(string program, List<string> arguments, CancellationToken cancellationToken)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in arguments)
        {
            process.StartInfo.ArgumentList.Add(argument);
        }

        try
        {
            process.Start();
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            throw new CredentialsException($"{Who} could not be started: {failure.Message}. Check that the program is there and may be run.", failure);
        }

        using var limit = new CancellationTokenSource(Limit, Options.TimeProvider);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // What is written there is for people; it has to be read, or the process waits for it.
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, linked.Token);
            using var output = new MemoryStream();
            await ReadAsync(process.StandardOutput.BaseStream, output, linked.Token).ConfigureAwait(false);
            await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(linked.Token).ConfigureAwait(false);
            return process.ExitCode == 0
                ? output.ToArray()
                : throw new CredentialsException($"{Who} ended with code {process.ExitCode}. Run the command yourself to see what it says.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CredentialsException($"{Who} took longer than {Limit.TotalSeconds} s. It must not wait for somebody to type.");
        }
        catch (IOException failure)
        {
            throw new CredentialsException($"{Who} could not be read: {failure.Message} Run the command yourself to see what it writes.", failure);
        }
        finally
        {
            End(process);
        }
    }

    private async Task ReadAsync(Stream stream, MemoryStream output, CancellationToken cancellationToken)
    {
        var chunk = new byte[4096];
        while (await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            output.Write(chunk, 0, count);
            if (output.Length > MostCharacters)
            {
                throw new CredentialsException($"{Who} writes more than credentials can be. It has to write an object of JSON and nothing else.");
            }
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself meanwhile, or can't be.
        }
    }
}
