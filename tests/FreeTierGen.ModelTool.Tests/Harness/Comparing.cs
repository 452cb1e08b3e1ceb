using System.Text;
using FreeTierGen.ModelTool.Comparison;
using FreeTierGen.ModelTool.Models;

namespace FreeTierGen.ModelTool.Tests.Harness;

/// <summary>Compares models that are text.</summary>
internal static class Comparing
{
    public static IReadOnlyList<ModelChange> Compare(string old, string @new) => ModelComparison.Compare(ClientOf(old), ClientOf(@new));

    public static IReadOnlyList<ModelChange> Edit(Action<Edit> edit) => Compare(LendingModel.Text, LendingModel.Edited(edit));

    public static GeneratedClient ClientOf(string model) => GeneratedClient.Of(FreeTierGen.ModelTool.Models.ModelFile.Read(Encoding.UTF8.GetBytes(model), "model.json", service: null));
}
