using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.Calls.Exchange;
using FreeTierGen.Benchmarks.FirstCall;
using FreeTierGen.Benchmarks.Generation;
using FreeTierGen.Benchmarks.Serialization;
using FreeTierGen.Benchmarks.Serialization.Cbor;
using FreeTierGen.Benchmarks.Serialization.Xml;
using FreeTierGen.Benchmarks.Signing;
using FreeTierGen.Benchmarks.Validation;
#if PEERS
using FreeTierGen.Benchmarks.Calls.DynamoDB;
using FreeTierGen.Benchmarks.Calls.Kms;
using FreeTierGen.Benchmarks.Loopback.DynamoDB;
using FreeTierGen.Benchmarks.Serialization.DynamoDB;
using FreeTierGen.Benchmarks.Validation.DynamoDB;
#endif
#if EC2
using FreeTierGen.Benchmarks.Calls.EC2;
#endif
#if S3
using FreeTierGen.Benchmarks.Calls.S3;
using FreeTierGen.Benchmarks.Loopback.S3;
#endif
#if SQS
using FreeTierGen.Benchmarks.Calls.Sqs;
#endif

namespace FreeTierGen.Benchmarks.Running;

/// <summary>Everything that can be measured, in the order of the table.</summary>
internal static class Suites
{
    public static IReadOnlyList<Suite> All { get; } =
    [
        new CallSuite(),
        new ExchangeSuite(),
        new JsonSuite(),
        new CborSuite(),
        new XmlSuite(),
        new SigningSuite(),
        new ValidationSuite(),
#if PEERS
        new DynamoDBSuite(),
        new AttributeSuite(),
        new ItemValidationSuite(),
        new KmsSuite(),
        new LoopbackSuite(),
#else
        new AbsentSuite("dynamodb", "the model of DynamoDB is not in the conformance folder"),
        new AbsentSuite("attributes", "the model of DynamoDB is not in the conformance folder"),
        new AbsentSuite("item-validation", "the model of DynamoDB is not in the conformance folder"),
        new AbsentSuite("kms", "the model of KMS is not in the conformance folder"),
        new AbsentSuite("loopback", "the model of DynamoDB is not in the conformance folder"),
#endif
#if SQS
        new SqsSuite(),
#else
        new AbsentSuite("sqs", "the model of SQS is not in the conformance folder"),
#endif
#if S3
        new S3Suite(),
        new TransferSuite(),
        new PartSuite(),
#else
        new AbsentSuite("s3", "the model of S3 is not in the conformance folder"),
        new AbsentSuite("transfer", "the model of S3 is not in the conformance folder"),
        new AbsentSuite("parts", "the model of S3 is not in the conformance folder"),
#endif
#if EC2
        new EC2Suite(),
#else
        new AbsentSuite("ec2", "the model of EC2 is not in the conformance folder"),
#endif
        new FirstCallSuite(),
        new NativeSuite(),
        new BuildSuite(),
        new GeneratorSuite(),
        LargeModelSuite.SageMaker,
        LargeModelSuite.EC2,
        new AllModelsSuite(),
    ];
}
