using FreeTierGen.Conformance.Tests.Bodies;
using FreeTierGen.Conformance.Tests.Suites;
using FreeTierGen.Testing;

namespace FreeTierGen.Conformance.Tests.Proof;

/// <summary>How bodies are compared, whichever protocol a client exists for: every body of the suites is itself and none of its wrong forms.</summary>
public class BodyMutationTests
{
    [Fact]
    public void Every_body_of_the_suites_is_itself_and_no_wrong_form_of_it()
    {
        ConformanceData.Directory("protocols");
        var survivors = new List<string>();
        var counts = new Dictionary<string, int>();
        foreach (var (item, body) in Bodies())
        {
            var bytes = BodyComparison.BytesOf(body, item.MediaType);
            if (BodyComparison.Difference(body, item.MediaType, bytes) is { } difference)
            {
                survivors.Add($"{item.Id} is not itself: {difference}");
            }

            foreach (var (change, mutated) in BodyMutations.Of(body, item.MediaType))
            {
                counts[item.MediaType ?? ""] = counts.GetValueOrDefault(item.MediaType ?? "") + 1;
                if (BodyComparison.Difference(mutated, item.MediaType, bytes) is null)
                {
                    survivors.Add($"{item.Id} is sent and passes where it should be {change}:\n{mutated}");
                }

                if (BodyComparison.Difference(body, item.MediaType, BodyComparison.BytesOf(mutated, item.MediaType)) is null)
                {
                    survivors.Add($"{item.Id} passes where what is sent is {change}:\n{mutated}");
                }
            }
        }

        Assert.True(survivors.Count == 0, $"{survivors.Count}:\n{string.Join('\n', survivors)}");
        Assert.SkipWhen(counts.Count == 0, "No suite of the data has a body.");
    }

    [Theory]
    [InlineData("<a><b>1</b><c x='1' y='2'>t</c></a>", "<?xml version='1.0'?>\n<a>\n  <c y=\"2\" x=\"1\">t</c>\n  <!-- said -->\n  <b>1</b>\n</a>\n")]
    [InlineData("<a xmlns='urn:a'><b>1</b></a>", "<p:a xmlns:p='urn:a'><p:b>1</p:b></p:a>")]
    [InlineData("<a xmlns:p='urn:a'><b p:c='1'/></a>", "<a><b xmlns:q='urn:a' q:c='1'></b></a>")]
    [InlineData("<a>&lt;x&gt;</a>", "<a><![CDATA[<x>]]></a>")]
    [InlineData("<a><b>1</b><b>2</b><c/></a>", "<a><b>1</b><c/><b>2</b></a>")]
    public void Xml_is_compared_by_what_it_means(string expected, string actual) => Assert.Null(Difference(expected, MediaTypes.Xml, actual));

    [Theory]
    [InlineData("<a><b>1</b><b>2</b></a>", "<a><b>2</b><b>1</b></a>")]
    [InlineData("<a xmlns='urn:a'><b>1</b></a>", "<a xmlns='urn:a'><b xmlns=''>1</b></a>")]
    [InlineData("<a xmlns:p='urn:a'/>", "<a/>")]
    [InlineData("<a xmlns:p='urn:a'/>", "<a xmlns:q='urn:a'/>")]
    [InlineData("<a>t</a>", "<a> t </a>")]
    [InlineData("<a> </a>", "<a/>")]
    [InlineData("<a><b/>t</a>", "<a><b/></a>")]
    [InlineData("<a/>", "<a/><a/>")]
    [InlineData("<a/>", "<!DOCTYPE a><a/>")]
    [InlineData("<a/>", "")]
    [InlineData("<a/>", "<a>")]
    public void Xml_that_means_something_else_is_seen(string expected, string actual) => Assert.NotNull(Difference(expected, MediaTypes.Xml, actual));

    [Theory]
    [InlineData("A26161016162F5", "BF6162F5616101FF")]
    [InlineData("820102", "9F0102FF")]
    [InlineData("63616263", "7F6161626263FF")]
    [InlineData("43010203", "5F420102 4103FF")]
    [InlineData("FB3FF8000000000000", "F93E00")]
    [InlineData("FB7FF8000000000000", "F97E00")]
    [InlineData("C1FB3FF0000000000000", "C101")]
    [InlineData("1801", "01")]
    public void Cbor_is_compared_by_what_it_means(string expected, string actual) => Assert.Null(CborDifference(expected, actual));

    [Theory]
    [InlineData("01", "F93C00")]
    [InlineData("00", "20")]
    [InlineData("F6", "F7")]
    [InlineData("C101", "C102")]
    [InlineData("C101", "01")]
    [InlineData("C24101", "C34101")]
    [InlineData("FB8000000000000000", "FB0000000000000000")]
    [InlineData("FB3FF199999999999A", "FA3F8CCCCD")]
    [InlineData("820102", "820201")]
    [InlineData("A1616101", "A26161016161 01")]
    [InlineData("A0", "80")]
    [InlineData("A0", "A0A0")]
    [InlineData("A0", "BF")]
    [InlineData("A0", "")]
    [InlineData("6161", "4161")]
    public void Cbor_that_means_something_else_is_seen(string expected, string actual) => Assert.NotNull(CborDifference(expected, actual));

    [Theory]
    [InlineData("A=1&B=2", "B=2&A=1")]
    [InlineData("A=1\n    &B=2\n", "A=1&B=2")]
    [InlineData("A=a%20b", "A=a+b")]
    [InlineData("A=%3d", "A=%3D")]
    public void Forms_are_compared_decoded(string expected, string actual) => Assert.Null(Difference(expected, MediaTypes.Form, actual));

    [Theory]
    [InlineData("A=1&B=2", "A=1&B=2&B=2")]
    [InlineData("A=1&A=1", "A=1")]
    [InlineData("A=", "A")]
    [InlineData("A=1", "A=1&")]
    [InlineData("A=1", "a=1")]
    [InlineData("A=%2B", "A=+")]
    [InlineData("A=%2520", "A=%20")]
    [InlineData("A=1", "A=%")]
    [InlineData("A=%C3%A4", "A=%E4")]
    [InlineData("A=%C3%A4", "A=ä")]
    [InlineData("A=1&B=2", "A=1\n&B=2")]
    [InlineData("A=1", "")]
    public void Forms_that_say_something_else_are_seen(string expected, string actual) => Assert.NotNull(Difference(expected, MediaTypes.Form, actual));

    [Theory]
    [InlineData("text/plain", "a", "a ")]
    [InlineData("application/octet-stream", "{}", "{ }")]
    [InlineData(null, "<a/>", "<a></a>")]
    [InlineData(MediaTypes.Json, "", "{}")]
    [InlineData(MediaTypes.Xml, "", " ")]
    [InlineData(MediaTypes.Form, "", "A=1")]
    public void What_has_no_structure_and_what_is_empty_is_compared_octet_by_octet(string? mediaType, string expected, string actual)
    {
        Assert.NotNull(Difference(expected, mediaType, actual));
        Assert.Null(Difference(expected, mediaType, expected));
    }

    private static IEnumerable<(SuiteCase Case, string Body)> Bodies()
        => SuiteFolder.All.SelectMany(suite => suite.Cases)
            .Where(item => item.WhySkipped is null && item.Stated.TryGetProperty("body", out var body) && body.GetString()!.Length > 0)
            .Select(item => (item, item.Stated.GetProperty("body").GetString()!));

    private static string? Difference(string expected, string? mediaType, string actual)
        => BodyComparison.Difference(expected, mediaType, System.Text.Encoding.UTF8.GetBytes(actual));

    private static string? CborDifference(string expected, string actual)
        => CborComparison.Difference(Convert.FromHexString(expected), Convert.FromHexString(actual.Replace(" ", "", StringComparison.Ordinal)));
}
