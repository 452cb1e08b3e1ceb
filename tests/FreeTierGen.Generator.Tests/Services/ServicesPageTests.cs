using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using FreeTierGen.Generator.Services;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Services;

/// <summary>docs/services.md tells of each service that a table of the generator has a row for, and of no other.</summary>
public sealed class ServicesPageTests
{
    [Fact]
    public void The_page_has_the_rows_of_the_tables()
    {
        var tables = typeof(ServiceFacts).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ServiceFacts).Namespace && type is { IsAbstract: true, IsSealed: true })
            .SelectMany(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Static))
            .SelectMany(field => ServicesOf(field.GetValue(null)).Select(service => $"{field.DeclaringType!.Name}: {service}"))
            .Distinct();

        Assert.Equal(tables.Order(StringComparer.Ordinal), Told().Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Told()
        => from line in File.ReadLines(Repository.PathOf("docs", "services.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           from table in cells[3].Split(", ")
           from service in cells[1].Split(", ")
           select $"{table}: {service}";

    // The keys of a table: services, or operations of them.
    private static IEnumerable<string> ServicesOf(object? table)
        => table switch
        {
            IDictionary rows => rows.Keys.Cast<object>().Select(Service),
            IEnumerable rows and not string => rows.Cast<object>().Select(Service),
            _ => [],
        };

    private static string Service(object key) => key is ITuple tuple ? (string)tuple[0]! : (string)key;
}
