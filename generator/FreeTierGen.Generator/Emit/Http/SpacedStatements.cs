using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Emit.Http;

/// <summary>Writes statements of one method, with an empty line before and after each block.</summary>
internal sealed class SpacedStatements(CodeWriter code)
{
    private bool _hasAny;
    private bool _isAfterBlock;

    /// <summary>Writes a statement of one line.</summary>
    public void Line(string text)
    {
        if (_isAfterBlock)
        {
            code.Line();
        }

        code.Line(text);
        (_hasAny, _isAfterBlock) = (true, false);
    }

    /// <summary>Writes a block.</summary>
    /// <param name="header">What stands before the brace.</param>
    /// <param name="body">Writes what stands in it.</param>
    public void Block(string header, Action body)
    {
        if (_hasAny)
        {
            code.Line();
        }

        using (code.Block(header))
        {
            body();
        }

        (_hasAny, _isAfterBlock) = (true, true);
    }
}
