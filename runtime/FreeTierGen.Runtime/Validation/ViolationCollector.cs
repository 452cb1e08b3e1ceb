using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FreeTierGen.Runtime.Validation;

/// <summary>
/// Gathers what a value violates, for generated validators. It keeps track of where in the value the validator is, and allocates
/// nothing until something is violated.
/// </summary>
/// <remarks>
/// A <c>member</c> argument names a member of the current place; null means the current place itself. Each <c>Enter</c> needs its
/// <see cref="Exit"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ViolationCollector
{
    private readonly RequestValidation _mode;
    private readonly bool _skipsDetails;
    private PatternMatching _patterns;
    private bool _isViolated;
    private bool _isTooDeep;
    private bool _isIncomplete;
    private PathSegments _path;
    private PathSegment[]? _deeperPath;
    private int _depth;
    private List<Violation>? _violations;
    private List<string>? _unchecked;

    /// <summary>Makes a collector for a validator that checks as much as the mode says.</summary>
    public ViolationCollector(RequestValidation mode)
        : this(mode, skipsDetails: false, default)
    {
    }

    private ViolationCollector(RequestValidation mode, bool skipsDetails, PatternMatching patterns) =>
        (_mode, _skipsDetails, _patterns) = (mode, skipsDetails, patterns);

    /// <summary>True where constraints besides <c>@required</c> are to be checked.</summary>
    public readonly bool ChecksConstraints => _mode == RequestValidation.Full;

    /// <summary>True while nothing is violated.</summary>
    public readonly bool IsValid => !_isViolated;

    /// <summary>
    /// Makes a collector that finds out whether anything is violated, and not what or where. Nearly all values are valid, and those are
    /// gone through faster where nobody keeps track of the place.
    /// </summary>
    internal static ViolationCollector WithoutDetails(RequestValidation mode, PatternMatching patterns = default) =>
        new(mode, skipsDetails: true, patterns);

    /// <summary>True while there was time for every pattern.</summary>
    internal readonly bool IsComplete => !_isIncomplete;

    /// <summary>The time that patterns took so far.</summary>
    internal readonly TimeSpan PatternTime => _patterns.Spent;

    /// <summary>A collector that finds out what this one noted of the same value, and where.</summary>
    internal readonly ViolationCollector WithDetails() => new(_mode, skipsDetails: false, _patterns.Repeated());

    /// <summary>What was found.</summary>
    public readonly ValidationResult ToResult() => new(_violations, _unchecked);

    /// <summary>Goes into a structure's or union's member.</summary>
    public void Enter(string member) => Push(new PathSegment(member, 0));

    /// <summary>Goes into a list's item.</summary>
    public void Enter(int index) => Push(new PathSegment(null, index));

    /// <summary>Goes into a map's value.</summary>
    public void EnterKey(string key) => Push(new PathSegment(key, 0));

    /// <summary>Goes back to where the last <c>Enter</c> was called.</summary>
    public void Exit() => _depth--;

    /// <summary>A required member has no value.</summary>
    public void MissingRequired(string? member)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.Required, ViolationText.MissingRequired(path));
        }
    }

    /// <summary>A length (Unicode scalar values of a string, bytes of a blob, items of a list or map) is out of bounds.</summary>
    public void Length(string? member, long actual, long? min, long? max, LengthUnit unit = LengthUnit.Characters)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.Length, ViolationText.Length(path, actual, min, max, unit));
        }
    }

    /// <summary>An integer is out of bounds.</summary>
    public void Range(string? member, long? min, long? max) =>
        Range(member, min?.ToString(CultureInfo.InvariantCulture), max?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A floating-point number is out of bounds, or is no number.</summary>
    public void Range(string? member, double? min, double? max) =>
        Range(member, min?.ToString(CultureInfo.InvariantCulture), max?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number is out of bounds that are given as the model writes them.</summary>
    public void Range(string? member, string? min, string? max)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.Range, ViolationText.Range(path, min, max));
        }
    }

    /// <summary>
    /// Whether a text matches an expression. Where there is no time to tell (<see cref="PatternLimits"/>), it counts as one that does, and the
    /// result says that it is not complete.
    /// </summary>
    /// <param name="member">Where the text stands.</param>
    /// <param name="expression">The expression, with <see cref="PatternLimits.OneMatch"/> as its time-out.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="OperationCanceledException">The call was cancelled whose request is checked.</exception>
    public bool IsMatch(string? member, Regex expression, string value)
    {
        var outcome = _patterns.Match(expression, value);
        if (outcome == PatternOutcome.Unfinished)
        {
            _isIncomplete = true;
            if (!_skipsDetails)
            {
                (_unchecked ??= []).Add(PathOf(member));
            }
        }

        return outcome != PatternOutcome.Mismatch;
    }

    /// <summary>A text does not match its pattern.</summary>
    public void Pattern(string? member, string pattern)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.Pattern, ViolationText.Pattern(path, pattern));
        }
    }

    /// <summary>A list holds a value twice.</summary>
    public void UniqueItems(string? member)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.UniqueItems, ViolationText.UniqueItems(path));
        }
    }

    /// <summary>An enum is its default, which has no value to send.</summary>
    public void EmptyEnumValue(string? member)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.EnumValue, ViolationText.EnumValue(path));
        }
    }

    /// <summary>A union is of a member that the model does not know, so that there is nothing to send.</summary>
    public void UnknownUnionMember(string? member)
    {
        if (NoteViolation())
        {
            var path = PathOf(member);
            Add(path, ViolationConstraint.UnionMember, ViolationText.UnionMember(path));
        }
    }

    /// <summary>Takes note that something is violated.</summary>
    /// <returns>Whether what and where is wanted.</returns>
    private bool NoteViolation()
    {
        _isViolated = true;
        return !_skipsDetails;
    }

    private void Push(PathSegment segment)
    {
        if (!_skipsDetails)
        {
            if (_depth < PathSegments.Capacity)
            {
                _path[_depth] = segment;
            }
            else
            {
                PushDeeper(segment);
            }
        }

        _depth++;
    }

    private void PushDeeper(PathSegment segment)
    {
        var index = _depth - PathSegments.Capacity;
        _deeperPath ??= new PathSegment[PathSegments.Capacity];
        if (index == _deeperPath.Length)
        {
            Array.Resize(ref _deeperPath, index * 2);
        }

        _deeperPath[index] = segment;
    }

    private void Add(string path, ViolationConstraint constraint, string message) =>
        (_violations ??= []).Add(new Violation(path, constraint, message));

    private readonly string PathOf(string? member)
    {
        var text = new StringBuilder();
        for (var index = 0; index < _depth; index++)
        {
            Append(text, index < PathSegments.Capacity ? _path[index] : _deeperPath![index - PathSegments.Capacity]);
        }

        if (member is not null)
        {
            Append(text, member);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PathSegment segment)
    {
        if (segment.Name is { } name)
        {
            Append(text, name);
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"/{segment.Index}");
        }
    }

    // JSON pointer (RFC 6901): '~' and '/' within a step are escaped. Map keys may hold them.
    private static void Append(StringBuilder text, string name) =>
        text.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
