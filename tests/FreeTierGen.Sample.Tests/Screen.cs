using System.Globalization;
using System.Text.RegularExpressions;

namespace FreeTierGen.Sample.Tests;

/// <summary>What a terminal shows of what was written to it, as far as this tool uses one.</summary>
internal sealed partial class Screen(int width, int height)
{
    private readonly List<char[]> _rows = [.. Enumerable.Range(0, height).Select(_ => Blank(width))];
    private int _row;
    private int _column;

    /// <summary>The rows from top to bottom, without the spaces at their ends.</summary>
    public IReadOnlyList<string> Lines => [.. _rows.Select(row => new string(row).TrimEnd())];

    /// <summary>How many rows are out of sight.</summary>
    public int ScrolledBy { get; private set; }

    public void Write(string text)
    {
        foreach (Match part in Part().Matches(text))
        {
            switch (part.Value)
            {
                case "\n":
                    // Terminals get line feeds as the system writes them, and begin a row with each.
                    _column = 0;
                    LineFeed();
                    break;
                case "\r":
                    _column = 0;
                    break;
                case [not '\u001b']:
                    Put(part.Value[0]);
                    break;
                default:
                    Obey(part.Groups["number"].Value, part.Groups["command"].Value);
                    break;
            }
        }
    }

    private static char[] Blank(int width) => [.. Enumerable.Repeat(' ', width)];

    private void Put(char c)
    {
        if (_column == width)
        {
            _column = 0;
            LineFeed();
        }

        _rows[_row][_column++] = c;
    }

    private void LineFeed()
    {
        if (++_row == height)
        {
            _rows.RemoveAt(0);
            _rows.Add(Blank(width));
            _row--;
            ScrolledBy++;
        }
    }

    private void Obey(string number, string command)
    {
        switch (command)
        {
            case "A":
                _row = Math.Max(0, _row - int.Parse(number, CultureInfo.InvariantCulture));
                break;
            case "K":
                int from = number == "2" ? 0 : _column;
                Array.Fill(_rows[_row], ' ', from, width - from);
                break;
            case "m" or "h" or "l":
                break;
            default:
                throw new NotSupportedException($"A screen of tests does not know ESC [ {number} {command}.");
        }
    }

    [GeneratedRegex(@"\x1b\[(?<number>[?\d;]*)(?<command>[A-Za-z])|[\s\S]")]
    private static partial Regex Part();
}
