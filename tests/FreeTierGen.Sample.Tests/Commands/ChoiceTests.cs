using System.Reflection;
using FreeTier.Client;

namespace FreeTierGen.Sample.Tests.Commands;

public class ChoiceTests
{
    [Fact]
    public async Task Every_status_of_the_model_can_be_chosen() =>
        (await ToolProcess.RunAsync("activities", "--status", string.Join(',', ValuesOf(typeof(ActivityStatus.Values))))).Succeeded();

    [Fact]
    public async Task Every_language_of_the_model_can_be_chosen()
    {
        string help = (await ToolProcess.RunAsync("activities", "--help")).Output;

        Assert.All(ValuesOf(typeof(LanguageCode.Values)), value => Assert.Contains(value, help, StringComparison.Ordinal));
    }

    private static IEnumerable<string> ValuesOf(Type values) =>
        values.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
}
