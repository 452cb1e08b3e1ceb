using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs.Clients;

namespace FreeTierGen.Generator.Emit.Clients;

/// <summary>Writes the methods that page through operations.</summary>
internal static class PaginatorsEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, PaginatorsSpec spec)
    {
        ClientFileEmitter.SilenceDeprecated(code, spec.UsesDeprecated);
        code.Line($"/// <summary>Pages through what the operations of <see cref=\"{spec.InterfaceType}\"/> answer, whatever implements it.</summary>");
        code.Line(GeneratedCode.Attribute);
        using (code.Block($"{spec.Visibility} static class {spec.TypeName}"))
        {
            var isFirst = true;
            foreach (var method in spec.Methods)
            {
                if (!isFirst)
                {
                    code.Line();
                }

                isFirst = false;
                Emit(code, spec, method);
            }
        }
    }

    private static void Emit(CodeWriter code, PaginatorsSpec spec, PaginatedMethodSpec method)
    {
        var paginator = method.Paginator;
        MethodDocumentation.Pages(code, spec.InterfaceType, method);
        ClientFileEmitter.Deprecate(code, method.Deprecation);
        ExtensionMethod.Declare(code, $"{ClientNames.AsyncEnumerable}<{method.OutputType}> {paginator.PagesName}", spec.InterfaceType, method);
        EmitBody(code, method, null);
        if (paginator.Items is { } items)
        {
            code.Line();
            MethodDocumentation.Items(code, spec.InterfaceType, method);
            ClientFileEmitter.Deprecate(code, method.Deprecation);
            ExtensionMethod.Declare(code, $"{ClientNames.AsyncEnumerable}<{items.Type}> {items.Name}", spec.InterfaceType, method);
            EmitBody(code, method, items);
        }
    }

    private static void EmitBody(CodeWriter code, PaginatedMethodSpec method, PaginatorItemsSpec? items)
    {
        var paginator = method.Paginator;
        using (code.Block(""))
        {
            code.Line("global::System.ArgumentNullException.ThrowIfNull(client);");
            code.Line($"return {ClientNames.Paginator}.{(items is null ? "PagesAsync" : "ItemsAsync")}(");
            using (code.Indent())
            {
                code.Line(MethodSignature.Request(method) + ",");
                code.Line($"client.{method.Name},");
                code.Line($"static output => {paginator.Token},");
                code.Line($"static (input, token) => input.{paginator.Copy},");
                if (paginator.TokenText is not null || paginator.GivenToken is not null)
                {
                    code.Line((paginator.TokenText ?? "null") + ",");
                    code.Line(paginator.GivenToken is { } given ? $"static input => {given}," : "null,");
                }

                if (items is not null)
                {
                    code.Line($"static output => {items.Expression},");
                }

                code.Line("cancellationToken);");
            }
        }
    }
}
