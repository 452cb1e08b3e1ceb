namespace FreeTierGen.Generator.Patterns;

/// <summary>Turns patterns into code: none where everything matches, straight C# where possible, else a .NET regular expression.</summary>
internal static class PatternCompiler
{
    /// <summary>What becomes of the pattern.</summary>
    public static CompiledPattern Compile(string pattern)
    {
        try
        {
            var node = PatternSimplifier.Simplify(PatternParser.Parse(pattern));
            var forms = PatternForm.Split(node);
            if (forms is not null && forms.Any(form => form.IsUniversal))
            {
                return new CompiledPattern(null);
            }

            return new CompiledPattern(
                forms is not null && StraightCode.TryWrite(forms) is { } straight ? straight : RegexTranslation.Translate(node),
                Words: forms is null ? null : PatternWords.Of(forms));
        }
        catch (PatternException exception)
        {
            return exception.IsInvalid
                ? new CompiledPattern(null, Invalid: exception.Message)
                : new CompiledPattern(null, NotEnforced: exception.Message);
        }
    }
}
