using System.Net;
using System.Reflection;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Runtime;
using FreeTierGen.Runtime.Identity;
using FreeTierGen.Runtime.Retries;

namespace FreeTierGen.Generator.Tests.Protocols;

/// <summary>The client that was generated of a model for one of its protocols, called by the names of its operations.</summary>
internal sealed class ProtocolClient(string model, string service, string protocol, string contentType, params (string Name, string Value)[] headers)
{
    private readonly GeneratedAssembly _assembly = GeneratedAssembly.Load(model, "", ("Protocol", protocol));

    /// <summary>The names of the operations' methods.</summary>
    public IReadOnlyList<string> Operations =>
        [.. Interface.GetMethods().Where(method => method.ReturnType.Name == "Task`1" && method.GetParameters().Length == 2).Select(method => method.Name)];

    /// <summary>The exceptions for the errors that the model names.</summary>
    public IReadOnlyList<Type> Errors =>
        [.. _assembly.Types.Where(type => type.IsSealed && type.IsSubclassOf(typeof(ServiceException)))];

    private Type Interface => _assembly.Type($"I{service}Client");

    public Type InputOf(string operation) => Interface.GetMethod(operation)!.GetParameters()[0].ParameterType;

    public Type OutputOf(string operation) => Interface.GetMethod(operation)!.ReturnType.GetGenericArguments()[0];

    /// <summary>Calls an operation that is answered with a body; gives what was sent, and what the caller gets: an output or an exception.</summary>
    public async Task<(byte[] Sent, object Result)> CallAsync(string operation, object input, byte[] answer, int status = 200)
    {
        using var handler = new Handler(status, answer, contentType, headers);
        var options = (ClientOptions)Activator.CreateInstance(_assembly.Type($"{service}ClientOptions"))!;
        options.Region = "us-east-1";
        options.Endpoint = new Uri("https://service.test");
        options.HttpHandler = handler;
        options.Credentials = new StaticCredentialsProvider("AKIDEXAMPLE", "secret");
        options.RequestValidation = RequestValidation.Off;
        options.Retries = RetryOptions.None;
        using var client = (IDisposable)Activator.CreateInstance(_assembly.Type($"{service}Client"), options)!;
        try
        {
            var call = (Task)Interface.GetMethod(operation)!.Invoke(client, BindingFlags.DoNotWrapExceptions, null, [input, CancellationToken.None], null)!;
            await call;
            return (handler.Sent, call.GetType().GetProperty("Result")!.GetValue(call)!);
        }
        catch (ServiceException exception)
        {
            return (handler.Sent, exception);
        }
    }

    private sealed class Handler(int status, byte[] answer, string contentType, (string Name, string Value)[] headers) : HttpMessageHandler
    {
        public byte[] Sent { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(answer) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        }
    }
}
