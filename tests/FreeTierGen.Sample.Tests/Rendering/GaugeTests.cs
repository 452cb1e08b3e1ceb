using FreeTier.Rendering;

namespace FreeTierGen.Sample.Tests.Rendering;

public class GaugeTests
{
    [Theory]
    [InlineData(0, 0, "..........")]
    [InlineData(0.001, 0.001, "#.........")]
    [InlineData(0.5, 0.8, "#####+++..")]
    [InlineData(0.99, 1.5, "#########+")]
    [InlineData(1, 1, "##########")]
    [InlineData(7, 9, "##########")]
    [InlineData(0.8, 0.2, "########..")]
    [InlineData(double.NaN, double.NaN, "..........")]
    public void A_bar_shows_what_is_used_then_what_will_be(double filled, double projected, string expected)
    {
        (string used, string forecast, string free) = new Gauge(filled, projected, 10, Tone.Normal).Draw(unicode: false);

        Assert.Equal(expected, used + forecast + free);
    }

    [Fact]
    public void Terminals_get_blocks() =>
        Assert.Equal(("█████", "▒▒▒", "░░"), new Gauge(0.5, 0.8, 10, Tone.Normal).Draw(unicode: true));
}
