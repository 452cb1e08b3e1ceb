using System.Text;
using FreeTierGen.Generator.CSharp;
using FreeTierGen.Generator.Specs;
using FreeTierGen.Generator.Specs.Xml;

namespace FreeTierGen.Generator.Emit.Xml;

/// <summary>
/// Writes the statements that write XML. Tags that follow each other whatever the values are become one constant.
/// </summary>
internal sealed class XmlMarkup(CodeWriter code)
{
    private readonly StringBuilder _pending = new();
    private bool _afterBlock;
    private bool _isFirst = true;

    /// <summary>Adds tags, or parts of them.</summary>
    public void Add(string markup) => _pending.Append(markup);

    /// <summary>Writes what was added and not written yet.</summary>
    public void Flush()
    {
        if (_pending.Length > 0)
        {
            var markup = _pending.ToString();
            _pending.Clear();
            Statement($"writer.WriteMarkup({CSharpLiteral.String(markup)}u8);");
        }
    }

    /// <summary>Writes a statement after all that was added before.</summary>
    public void Line(string statement)
    {
        Flush();
        Statement(statement);
    }

    /// <summary>Writes a block after all that was added before, apart from what is around it.</summary>
    public void Block(string header, Action body)
    {
        Flush();
        if (!_isFirst)
        {
            code.Line();
        }

        using (code.Block(header))
        {
            (_afterBlock, _isFirst) = (false, true);
            body();
            Flush();
        }

        (_afterBlock, _isFirst) = (true, false);
    }

    /// <summary>Adds an <c>else</c> to the block before.</summary>
    public void Else(Action body)
    {
        _isFirst = true;
        Block("else", body);
    }

    /// <summary>Writes an element.</summary>
    /// <param name="element">The tags.</param>
    /// <param name="value">How the value is written.</param>
    /// <param name="expression">The value, which is not null.</param>
    public void Element(XmlElementSpec element, ValueSpec value, string expression)
    {
        if (value.Form == ValueForm.Unit)
        {
            Add(element.Start + "/>");
            return;
        }

        Add(element.Start);
        if (element.HasAttributes)
        {
            Line($"{value.Serializer}.WriteAttributes(ref writer, {expression});");
        }

        Add(">");
        Value(value, expression, element.Member);
        Add(element.End);
    }

    /// <summary>Writes an item of a list, or a value of a map, which can be null where the collection is sparse.</summary>
    public void Item(XmlElementSpec element, XmlItemSpec item, string expression, string variable)
    {
        if (!item.IsSparse)
        {
            Element(element, item.Value, expression);
            return;
        }

        Block($"if ({expression} is {{ }} {variable})", () => Element(element, item.Value, variable));
        Else(() => Add(element.Start + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"));
    }

    /// <summary>Writes an attribute.</summary>
    public void Attribute(XmlElementSpec attribute, ValueSpec value, string expression)
    {
        Add(attribute.Start);
        Value(value, expression, attribute.Member);
        Add(attribute.End);
    }

    private void Value(ValueSpec value, string expression, string member)
    {
        var name = CSharpLiteral.String(member);
        Line(value.Form switch
        {
            ValueForm.String or ValueForm.UrlString => $"writer.WriteString({expression}, {name});",
            ValueForm.Enum => $"writer.WriteEnum({expression}.Value, {name});",
            ValueForm.Boolean => $"writer.WriteBoolean({expression});",
            ValueForm.IntEnum => $"writer.WriteNumber((int){expression});",
            ValueForm.SByte or ValueForm.Int16 or ValueForm.Int32 or ValueForm.Int64
                or ValueForm.Single or ValueForm.Double
                or ValueForm.BigInteger or ValueForm.BigDecimal => $"writer.WriteNumber({expression});",
            ValueForm.EpochSeconds or ValueForm.DateTime or ValueForm.HttpDate => $"writer.WriteTimestamp({expression}, {XmlNames.Format(value.Form)});",
            ValueForm.Blob => $"writer.WriteBlob({expression}.Span);",
            ValueForm.Aggregate => $"{value.Serializer}.Write(ref writer, {expression});",
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.Form, "No form in XML."),
        });
    }

    private void Statement(string statement)
    {
        if (_afterBlock)
        {
            code.Line();
        }

        (_afterBlock, _isFirst) = (false, false);
        code.Line(statement);
    }
}
