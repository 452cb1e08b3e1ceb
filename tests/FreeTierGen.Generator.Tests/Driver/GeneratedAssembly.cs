using System.Reflection;
using System.Runtime.Loader;

namespace FreeTierGen.Generator.Tests.Driver;

/// <summary>Generated code, compiled together with C# that uses it, and loaded into the test process.</summary>
internal sealed class GeneratedAssembly
{
    private readonly Assembly _assembly;

    private GeneratedAssembly(Assembly assembly) => _assembly = assembly;

    /// <summary>Generates from a model, compiles with the C# and loads. Anything reported on the way fails the test.</summary>
    public static GeneratedAssembly Load(string model, string csharp, params (string Name, string Value)[] metadata)
    {
        var run = new ModelDriver(csharp).Add(ModelDriver.DefaultPath, model, [("Namespace", "Acme"), .. metadata]).Run().AssertNoDiagnostics().AssertCompiles();
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        image.Position = 0;
        return new GeneratedAssembly(new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(image));
    }

    /// <summary>A static method of the C# that was compiled along.</summary>
    public T Method<T>(string type, string method)
        where T : Delegate
        => _assembly.GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<T>();
}
