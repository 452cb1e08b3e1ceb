using FreeTierGen.Generator.CSharp;

namespace FreeTierGen.Generator.Tests.Naming;

public class CasingTests
{
    [Theory]
    [InlineData("activityId", "ActivityId")]
    [InlineData("KMSKeyId", "KMSKeyId")]
    [InlineData("kmsKeyId", "KmsKeyId")]
    [InlineData("DynamoDBTarget", "DynamoDBTarget")]
    [InlineData("IAMUser", "IAMUser")]
    [InlineData("SSEKMSKeyId", "SSEKMSKeyId")]
    [InlineData("NULL", "NULL")]
    [InlineData("error_description", "ErrorDescription")]
    [InlineData("__listOfString", "ListOfString")]
    [InlineData("iam_role", "IAMRole")]
    public void Types_and_properties_keep_the_casing_that_the_model_has(string name, string expected)
        => Assert.Equal(expected, Casing.Pascal(name));

    [Theory]
    [InlineData("FreeTier", "FreeTier")]
    [InlineData("DynamoDB", "DynamoDB")]
    [InlineData("DynamoDB Streams", "DynamoDBStreams")]
    [InlineData("Cognito Identity Provider", "CognitoIdentityProvider")]
    [InlineData("SSO OIDC", "SSOOIDC")]
    [InlineData("ARC Region switch", "ARCRegionSwitch")]
    [InlineData("API Gateway", "APIGateway")]
    [InlineData("Lex Runtime V2", "LexRuntimeV2")]
    [InlineData("EC2", "EC2")]
    [InlineData("KMS", "KMS")]
    [InlineData("codeguru-reviewer", "CodeguruReviewer")]
    [InlineData("3D Printing", "V3DPrinting")]
    public void Clients_keep_the_casing_that_each_word_of_the_services_id_has(string sdkId, string expected)
        => Assert.Equal(expected, Casing.Client(sdkId));

    [Theory]
    [InlineData("NOT_STARTED", "NotStarted")]
    [InlineData("ACTIVE", "Active")]
    [InlineData("USD", "Usd")]
    [InlineData("EN_US", "EnUs")]
    [InlineData("InProgress", "InProgress")]
    [InlineData("DisabledKMSKey", "DisabledKMSKey")]
    [InlineData("rightEyeDown", "RightEyeDown")]
    [InlineData("t2.micro", "T2Micro")]
    [InlineData("ap-northeast-1", "ApNortheast1")]
    [InlineData("AWS_KMS", "AWSKMS")]
    [InlineData("aws:kms:dsse", "AWSKMSDsse")]
    [InlineData("DYNAMODB", "DynamoDB")]
    [InlineData("IPV6_ONLY", "IPv6Only")]
    [InlineData("RSA_2048", "Rsa2048")]
    [InlineData("TLS_1_2", "TLS1_2")]
    [InlineData("1.0", "V1_0")]
    [InlineData("10", "V10")]
    [InlineData("4XX", "V4xx")]
    [InlineData("*", "All")]
    [InlineData("<=", "LessThanEqual")]
    [InlineData("", "Empty")]
    [InlineData("s3:ObjectCreated:*", "S3ObjectCreated")]
    [InlineData("\u00FC", "U00fc")]
    public void Members_of_enums_are_cased_as_words(string name, string expected) => Assert.Equal(expected, Casing.EnumMember(name));

    [Theory]
    [InlineData("ActivityId", "activityId")]
    [InlineData("KMSKeyId", "kmsKeyId")]
    [InlineData("ID", "id")]
    [InlineData("S3", "s3")]
    [InlineData("Default", "@default")]
    [InlineData("Event", "@event")]
    [InlineData("NULL", "@null")]
    [InlineData("Value", "value")]
    public void Parameters_begin_small_and_keywords_are_escaped(string name, string expected) => Assert.Equal(expected, Casing.Camel(name));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c\n\t", @"""a\""b\\c\n\t""")]
    [InlineData("\u00E9\u2028", @"""\u00E9\u2028""")]
    public void String_literals_are_printable_ASCII(string value, string expected) => Assert.Equal(expected, CSharpLiteral.String(value));

    [Fact]
    public void Taken_names_get_the_suffix_and_then_numbers()
    {
        var scope = new NameScope(StringComparer.Ordinal);
        string[] wanted = ["Data", "Data", "Data", "Data", "V1", "V1", "V1"];
        Assert.Equal(["Data", "DataValue", "Data2", "Data3", "V1", "V1Value", "V1_2"], wanted.Select(name => scope.Take(name, "Value")));
    }
}
