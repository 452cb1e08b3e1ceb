using System.Text;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Xml;

/// <summary>Reading allocates what the caller gets back, writing nothing. Counted, not timed.</summary>
public class AllocationTests
{
    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(ShapesModel.Text, ShapesModel.Probe);

    [Fact]
    public void Writing_allocates_nothing()
        => Assert.Equal(0, Allocations.Of(Generated.Method<Func<Action>>("Acme.Probe", "Writing")()));

    [Fact]
    public void What_is_passed_over_costs_nothing()
    {
        var few = Read("<r><string>abc</string><flat>a</flat><integer>1</integer></r>");
        var many = Read("<?xml version='1.0'?><r>\n <x><y a='b'>c</y><!-- --></x>\n <string>abc</string>\n<z/><flat>a</flat>\n<integer> 1 </integer><u><![CDATA[]]></u></r>");

        Assert.True(few > 0);
        Assert.Equal(few, many);
    }

    private static long Read(string xml) => Allocations.Of(Generated.Method<Func<byte[], Action>>("Acme.Probe", "Reading")(Encoding.UTF8.GetBytes(xml)));
}
