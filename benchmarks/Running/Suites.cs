using FreeTierGen.Benchmarks.Calls;
using FreeTierGen.Benchmarks.FirstCall;
using FreeTierGen.Benchmarks.Generation;
using FreeTierGen.Benchmarks.Serialization;
using FreeTierGen.Benchmarks.Signing;
using FreeTierGen.Benchmarks.Validation;
#if PEERS
using FreeTierGen.Benchmarks.Calls.DynamoDB;
using FreeTierGen.Benchmarks.Calls.Kms;
using FreeTierGen.Benchmarks.Loopback.DynamoDB;
using FreeTierGen.Benchmarks.Serialization.DynamoDB;
using FreeTierGen.Benchmarks.Validation.DynamoDB;
#endif

namespace FreeTierGen.Benchmarks.Running;

/// <summary>Everything that can be measured, in the order of the table.</summary>
internal static class Suites
{
    public static IReadOnlyList<Suite> All { get; } =
    [
        new CallSuite(),
        new JsonSuite(),
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
        new FirstCallSuite(),
        new NativeSuite(),
        new BuildSuite(),
        new GeneratorSuite(),
        new SageMakerSuite(),
        new AllModelsSuite(),
    ];
}
