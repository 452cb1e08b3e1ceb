using FreeTierGen.Runtime.Endpoints;

namespace FreeTierGen.Runtime.Tests.Endpoints;

public class ArnTests
{
    [Fact]
    public void An_arn_has_five_parts_and_a_resource_of_its_own_parts()
    {
        var arn = RuleFunctions.ParseArn("arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-01/accesspoint:reports");

        Assert.NotNull(arn);
        Assert.Equal("aws", arn.Partition);
        Assert.Equal("s3-outposts", arn.Service);
        Assert.Equal("us-west-2", arn.Region);
        Assert.Equal("123456789012", arn.AccountId);
        Assert.Equal(["outpost", "op-01", "accesspoint", "reports"], arn.ResourceId);
    }

    [Fact]
    public void Region_and_account_may_be_empty()
    {
        var arn = RuleFunctions.ParseArn("arn:aws:s3:::bucket_name");

        Assert.NotNull(arn);
        Assert.Equal("", arn.Region);
        Assert.Equal("", arn.AccountId);
        Assert.Equal(["bucket_name"], arn.ResourceId);
    }

    [Fact]
    public void Empty_parts_of_the_resource_stay()
    {
        var arn = RuleFunctions.ParseArn("arn:aws:s3:us-west-2:123456789012:accesspoint//");

        Assert.NotNull(arn);
        Assert.Equal(["accesspoint", "", ""], arn.ResourceId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData("ARN:aws:s3:::bucket")]
    [InlineData("arn::s3:::bucket")]
    [InlineData("arn:aws::::bucket")]
    [InlineData("arn:aws:s3:::")]
    [InlineData("arn:aws:s3::")]
    public void Other_texts_are_no_arn(string? value) => Assert.Null(RuleFunctions.ParseArn(value));
}
