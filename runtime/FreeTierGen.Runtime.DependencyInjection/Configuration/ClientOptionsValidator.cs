using Microsoft.Extensions.Options;

namespace FreeTierGen.Runtime.DependencyInjection.Configuration;

/// <summary>
/// Says all that is wrong with a client's options before it is made; with a host, before that has started. A value that came from
/// configuration is called by its place there.
/// </summary>
internal sealed class ClientOptionsValidator<TOptions>(ClientRegistration<TOptions> registration) : IValidateOptions<TOptions>
    where TOptions : ClientOptions, new()
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != registration.OptionsName)
        {
            return ValidateOptionsResult.Skip;
        }

        var failures = new List<string>();
        var readers = registration.Sections.ConvertAll(section => registration.Bind(section, new TOptions()));
        foreach (var reader in readers)
        {
            foreach (var (key, form) in reader.Unreadables)
            {
                failures.Add($"{Subject}: the setting '{reader.PathOf(key)}' must be {form}.");
            }
        }

        foreach (var problem in ClientConfiguration.FindProblems(options, registration.Service))
        {
            failures.Add($"{Subject}: {SettingOf(problem, readers) ?? problem.Message}");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private string Subject => registration.Key is null ? typeof(TOptions).Name : $"{typeof(TOptions).Name} with the key '{registration.Key}'";

    private static string? SettingOf(ConfigurationProblem problem, List<ConfigurationReader> readers)
    {
        var key = problem.Option?.Replace('.', ':');
        var reader = key is null ? null : readers.FindLast(reader => reader.Text(key) is not null);
        return reader is null ? null : $"the setting '{reader.PathOf(key!)}' {problem.Requirement}";
    }
}
