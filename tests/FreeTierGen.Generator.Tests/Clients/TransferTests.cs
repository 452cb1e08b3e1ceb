using FreeTierGen.Generator.Tests.Diagnostics;
using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Generator.Tests.Snapshots;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Clients;

/// <summary><c>CreateTransfer</c>: generated where a property asks for it, for services that keep objects in parts.</summary>
public sealed class TransferTests
{
    private const string Property = "FreeTierGenTransfer";
    private const string File = "Acme.S3/S3Transfer.g.cs";

    private static readonly string Objects = System.IO.File.ReadAllText(Repository.PathOf("tests", "FreeTierGen.Documentation.Tests", "Models", "objects.json"));

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    [InlineData(null)]
    public void A_project_can_say_no(string? value)
    {
        var driver = Driver();
        if (value is not null)
            driver.SetProperty(Property, value);

        var run = driver.Run().AssertNoDiagnostics();

        Assert.DoesNotContain(File, run.FileNames);
        Assert.DoesNotContain("SendsChecksums", run["Acme.S3/S3Client.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Generated()
    {
        var driver = Driver().SetProperty(Property, "true");

        GeneratedFiles.Match(driver.Run().AssertNoDiagnostics().AssertCompiles(), [File]);
        driver.Run().AssertAllCached();
    }

    [Fact]
    public void An_internal_client_is_moved_over_by_internal_types()
    {
        var run = ModelDriver.With(Objects, ("Namespace", "Acme.S3"), ("Visibility", "internal")).SetProperty(Property, "true").Run().AssertNoDiagnostics().AssertCompiles();

        Assert.Contains("internal sealed class S3Transfer", run[File], StringComparison.Ordinal);
        Assert.Contains("internal static class S3ClientTransfers", run[File], StringComparison.Ordinal);
    }

    [Fact]
    public void Other_services_have_none() =>
        Assert.All(ModelDriver.With(SampleModels.Weather).SetProperty(Property, "true").Run().AssertNoDiagnostics().FileNames, name => Assert.DoesNotContain("Transfer", name, StringComparison.Ordinal));

    [Fact]
    public void A_service_of_another_name_with_the_same_operations_has_one()
    {
        var run = ModelDriver.With(Objects.Replace("\"sdkId\": \"S3\"", "\"sdkId\": \"Bucket Store\"", StringComparison.Ordinal), ("Namespace", "Acme.S3"))
            .SetProperty(Property, "true").Run().AssertCompiles();

        Assert.Contains("public sealed class BucketStoreTransfer", run["Acme.S3/BucketStoreTransfer.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void One_without_checksums_and_versions_has_one_too()
    {
        var model = Objects;
        foreach (var member in new[] { "ChecksumCRC32", "ChecksumSHA256", "ChecksumType", "VersionId", "MpuObjectSize", "ExpectedBucketOwner" })
            model = model.Replace($"\"{member}\": {{", $"\"Other{member}\": {{", StringComparison.Ordinal);

        var run = ModelDriver.With(model, ("Namespace", "Acme.S3")).SetProperty(Property, "true").Run().AssertCompiles();

        Assert.DoesNotContain("\"CRC32\"", run[File], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Range\":")]
    [InlineData("\"NextContinuationToken\":")]
    [InlineData("\"Parts\":")]
    [InlineData("\"Size\":")]
    [InlineData("\"com.amazonaws.s3#UploadPart\"")]
    public void Where_something_is_missing_that_it_needs_there_is_none(string what)
    {
        var model = Objects.Replace(what, what.Replace("#UploadPart", "#OtherPart", StringComparison.Ordinal).Replace("\":", "Other\":", StringComparison.Ordinal), StringComparison.Ordinal);

        var run = ModelDriver.With(model, ("Namespace", "Acme.S3")).SetProperty(Property, "true").Run().AssertCompiles();

        Assert.DoesNotContain(File, run.FileNames);
    }

    [Fact]
    [Covers("FTG0038")]
    public void Operations_that_are_left_out_are_named()
    {
        var run = ModelDriver.With(Objects, ("Namespace", "Acme.S3"), ("Operations", "PutObject,GetObject,CreateMultipartUpload,UploadPart,CompleteMultipartUpload"))
            .SetProperty(Property, "true").Run().AssertCompiles();

        var found = Assert.Single(run.Diagnostics);
        Assert.Equal("FTG0038", found.Id);
        Assert.StartsWith(
            "S3Client has no CreateTransfer, which calls operations that are not generated: AbortMultipartUpload, ListObjectsV2. ",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Equal(3, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.DoesNotContain(File, run.FileNames);
    }

    private static ModelDriver Driver() => ModelDriver.With(Objects, ("Namespace", "Acme.S3"));
}
