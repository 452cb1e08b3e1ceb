using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Emit.Types;

/// <summary>Puts an empty line between the members of a type.</summary>
internal sealed class Separator(CodeWriter writer)
{
    private bool _isFirst = true;

    /// <summary>Begins the next member.</summary>
    public void Next()
    {
        if (!_isFirst)
        {
            writer.Line();
        }

        _isFirst = false;
    }
}
