using System.Text;
using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Lowering.Endpoints;

/// <summary>Names in a resolver that come from a rule set.</summary>
internal static class RuleNames
{
    /// <summary>The property of a parameter. Built-ins are called what the client's configuration calls them.</summary>
    public static string Property(string parameter, string? builtIn) => builtIn switch
    {
        BuiltIns.Region => "Region",
        BuiltIns.UseFips => "UseFips",
        BuiltIns.UseDualStack => "UseDualStack",
        BuiltIns.Endpoint => "Endpoint",
        _ => Casing.Pascal(parameter),
    };

    /// <summary>The local variable of an assigned value: <c>uriEncodedBucket</c> for <c>uri_encoded_bucket</c>.</summary>
    public static string Local(string variable) => ReservedWords.EscapeVariable(Casing.Camel(Casing.Pascal(variable)));

    /// <summary>The field of a constant endpoint: <c>FreetierUsEast1ApiAws</c> for <c>https://freetier.us-east-1.api.aws</c>.</summary>
    public static string Constant(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        return Words(scheme < 0 ? url : url.Substring(scheme + 3));
    }

    /// <summary>Words of letters and digits, each with a capital, one after the other.</summary>
    public static string Words(string text)
    {
        var name = new StringBuilder();
        var atStart = true;
        foreach (var c in text)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                name.Append(atStart ? char.ToUpperInvariant(c) : c);
                atStart = false;
            }
            else
            {
                atStart = true;
            }
        }

        return Casing.Cut(name.Length == 0 || char.IsDigit(name[0]) ? "Endpoint" + name : name.ToString());
    }
}
