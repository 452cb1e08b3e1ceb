using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace FreeTierGen.Generator.Tests.Driver;

/// <summary>Generated code, compiled together with C# that uses it, and loaded into the test process.</summary>
internal sealed class GeneratedAssembly
{
    private readonly Assembly _assembly;

    private GeneratedAssembly(Assembly assembly) => _assembly = assembly;

    /// <summary>Generates from a model, compiles with the C# and loads. What is reported on the way fails the test, but for information.</summary>
    public static GeneratedAssembly Load(string model, string csharp, params (string Name, string Value)[] metadata)
    {
        return Load(new ModelDriver(csharp).Add(ModelDriver.DefaultPath, model, [("Namespace", "Acme"), .. metadata]));
    }

    /// <summary>Runs the generator, compiles and loads.</summary>
    public static GeneratedAssembly Load(ModelDriver driver)
    {
        var run = driver.Run().AssertCompiles();
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        using var image = new MemoryStream();
        Assert.True(run.Compilation.Emit(image).Success);
        return new GeneratedAssembly(Load(image));
    }

    /// <summary>Loads an image for the rest of the run. Contexts that can be collected saved little, and processes died of a bad image when they went.</summary>
    public static Assembly Load(MemoryStream image)
    {
        image.Position = 0;
        return new AssemblyLoadContext("generated").LoadFromStream(image);
    }

    /// <summary>A type of the namespace <c>Acme</c>.</summary>
    public Type Type(string name) => _assembly.GetType("Acme." + name, throwOnError: true)!;

    /// <summary>The types of the namespace <c>Acme</c>, in the order in which they were compiled.</summary>
    public IEnumerable<Type> Types => _assembly.GetTypes().Where(type => type.Namespace == "Acme");

    /// <summary>A static method of the C# that was compiled along.</summary>
    public T Method<T>(string type, string method)
        where T : Delegate
        => _assembly.GetType(type, throwOnError: true)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<T>();
}
