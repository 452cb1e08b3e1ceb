using System.Reflection;
using FreeTierGen.Generator.Model;

namespace FreeTierGen.Conformance.Tests.Clients;

/// <summary>A client of the generated type, which lives until what it answered has been looked at: the body of an answer may be a stream.</summary>
internal sealed class ClientSession(GeneratedClient types, IDisposable client) : IDisposable
{
    private readonly List<object> _answers = [];

    /// <summary>Calls an operation. Without a request it is called without one where the method allows that.</summary>
    public async Task<object> CallAsync(OperationShape operation, object? input)
    {
        var inputType = types.InputTypeOf(operation);
        var method = client.GetType().GetMethods()
            .Where(method => method.Name == types.Symbols.OperationName(operation) + "Async" && method.GetParameters() is [var first, ..] && first.ParameterType == inputType)
            .MinBy(method => method.GetParameters().Length)!;
        var parameters = method.GetParameters();
        var request = input ?? (parameters[0].HasDefaultValue ? null : Activator.CreateInstance(inputType));
        object?[] arguments = [request, .. parameters.Skip(1).Select(ValueOf)];
        var task = (Task)method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await task;
        var answer = task.GetType().GetProperty("Result")!.GetValue(task)!;
        _answers.Add(answer);
        return answer;
    }

    public void Dispose()
    {
        foreach (var answer in _answers.OfType<IDisposable>())
        {
            answer.Dispose();
        }

        client.Dispose();
    }

    private static object? ValueOf(ParameterInfo parameter)
        => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : parameter.DefaultValue;
}
