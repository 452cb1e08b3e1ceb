using System.Buffers;
using System.ComponentModel;
using System.Text;

namespace FreeTierGen.Runtime.Query;

/// <summary>Values as forms, by which those can be compared that have no equality of their own, as lists, maps and structures have none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FormText
{
    /// <summary>The value's text. Maps with the same entries in another order differ.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">What writes it.</param>
    /// <returns>The text; empty for a list, map or structure that is empty.</returns>
    public static string Of<T>(T value, FormWriting<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var text = new ArrayBufferWriter<byte>();
        var form = FormWriter.ForComparison(text);
        write(ref form, value);
        form.Finish();
        return text.WrittenSpan is [] or [(byte)'='] ? "" : Encoding.ASCII.GetString(text.WrittenSpan);
    }
}
