using FreeTierGen.Generator.Tests.Driver;
using FreeTierGen.Testing;

namespace FreeTierGen.Generator.Tests.Types;

public class FreeTierTypesTests
{
    private const string Probe = """
        using System;
        using System.Linq;
        using Acme;
        using FreeTierGen.Runtime;

        internal static class Probe
        {
            public static string Violations() => string.Join('\n', new GetFreeTierUsageRequest
            {
                MaxResults = 1001,
                NextToken = "",
                Filter = new()
                {
                    And =
                    [
                        new() { Dimensions = new() { Key = Dimension.Region, Values = ["us-east-1", "", "a*b", "aaaaaaaaaaaaaaaaaaaaa"], MatchOptions = [MatchOption.EqualTo, default] } },
                        new() { Not = new() { Dimensions = new() { Key = default, Values = [], MatchOptions = [] } } },
                    ],
                },
            }.Validate().Violations.Select(violation => violation.Constraint + " " + violation.Path));

            public static bool IsAccountId(string id) => Acme.Patterns.AccountIdPattern.IsMatch(id);

            public static string ActivityId(string id) => string.Join(' ', new GetAccountActivityRequest { ActivityId = id }.Validate().Violations.Select(violation => violation.Constraint));

            public static string Defaults()
            {
                var plan = new GetAccountPlanStateResponse();
                var activity = new ActivitySummary();
                return string.Join(' ', plan.AccountId.Length, plan.AccountPlanStatus.IsKnown, plan.Metadata == ResponseMetadata.None, activity.Reward is ActivityReward.Unknown { Name: "" }, new ListAccountActivitiesResponse().Activities.Count);
            }

            public static string Enums()
            {
                var newer = new ActivityStatus("BRAND_NEW");
                return string.Join(' ', ActivityStatus.InProgress.Value, newer.IsKnown, ActivityStatus.InProgress.IsKnown, newer == new ActivityStatus("BRAND_" + "NEW"), newer != ActivityStatus.Completed,
                    newer.GetHashCode() == new ActivityStatus("BRAND_NEW").GetHashCode(), newer, default(ActivityStatus).Value.Length, ActivityStatus.Values.InProgress);
            }

            // A member that may be absent, one that may not, a list, and text that is null.
            public static string Texts()
            {
                string? none = null;
                var filtered = new ListAccountActivitiesRequest { LanguageCode = "fr-FR", FilterActivityStatuses = ["EXPIRING", ActivityStatus.Completed] };
                var unfiltered = new ListAccountActivitiesRequest { LanguageCode = none };
                var dimension = new DimensionValues { Key = "REGION", Values = ["x"], MatchOptions = ["NEWER"] };
                return string.Join(' ', filtered.LanguageCode, filtered.FilterActivityStatuses[0] == ActivityStatus.Expiring, unfiltered.LanguageCode is null,
                    dimension.Key == Dimension.Region, dimension.MatchOptions[0].IsKnown, ((ActivityStatus)none!) == default);
            }

            public static string Match()
            {
                ActivityReward credit = new ActivityReward.Credit(new() { Amount = 100, Unit = CurrencyCode.Usd });
                ActivityReward newer = new ActivityReward.Unknown("gift");
                string Describe(ActivityReward reward) => reward.Match(_ => "other", credit: value => value.Amount + " " + value.Unit);
                return Describe(credit) + ", " + Describe(newer) + ", " + credit.Match(_ => "other");
            }

            public static string Errors()
            {
                ServiceException error = new ResourceNotFoundException("gone", new FormatException());
                return string.Join(' ', error.ServiceMessage, error.ErrorCode, error.StatusCode, error.Fault, error.InnerException is FormatException, error is FreeTierException, new ThrottlingException().IsThrottling, new InternalServerException().Fault);
            }

            public static string Copy()
            {
                var request = new GetFreeTierUsageRequest { MaxResults = 5, NextToken = "a" };
                var next = request.WithNextToken("b");
                return request.NextToken + next.NextToken + next.MaxResults;
            }
        }
        """;

    private static readonly GeneratedAssembly Generated = GeneratedAssembly.Load(
        File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json")), Probe);

    [Theory]
    [InlineData(
        "Violations",
        "Length /filter/And/0/Dimensions/Values/1\nPattern /filter/And/0/Dimensions/Values/2\nLength /filter/And/0/Dimensions/Values/3\n"
            + "EnumValue /filter/And/0/Dimensions/MatchOptions/1\nEnumValue /filter/And/1/Not/Dimensions/Key\nLength /filter/And/1/Not/Dimensions/Values\n"
            + "Range /maxResults\nLength /nextToken")]
    [InlineData("Defaults", "0 False True True 0")]
    [InlineData("Texts", "fr-FR True True True False True")]
    [InlineData("Enums", "IN_PROGRESS False True True True True BRAND_NEW 0 IN_PROGRESS")]
    [InlineData("Match", "100 USD, other, other")]
    [InlineData("Errors", "gone ResourceNotFoundException 404 Client True True True Server")]
    [InlineData("Copy", "ab5")]
    public void Types_behave_as_their_users_expect(string probe, string expected)
        => Assert.Equal(expected, Generated.Method<Func<string>>("Probe", probe)());

    [Theory]
    [InlineData("123456789012", true)]
    [InlineData("123456789012\n", false)]
    [InlineData("12345678901", false)]
    [InlineData("1234567890123", false)]
    [InlineData("12345678901\u0661", false)]
    public void An_account_id_is_twelve_digits(string id, bool matches)
        => Assert.Equal(matches, Generated.Method<Func<string, bool>>("Probe", "IsAccountId")(id));

    [Theory]
    [InlineData("d622f48bf4014286a2686ab10cacfb2e", "")]
    [InlineData("d622f48bf4014286a2686ab10cacfb2", "Length")]
    [InlineData("d622f48bf4014286a2686ab10cacfb2e\n", "Length Pattern")]
    [InlineData("d622f48bf4014286a2686ab10cacfb2-", "Pattern")]
    public void An_activity_id_is_32_letters_and_digits(string id, string violations)
        => Assert.Equal(violations, Generated.Method<Func<string, string>>("Probe", "ActivityId")(id));

    [Fact]
    public void FreeTier_needs_no_regular_expression()
    {
        var run = ModelDriver.Run(File.ReadAllText(Repository.PathOf("models", "freetier-2023-09-07.json"))).AssertNoDiagnostics();
        Assert.All(run.FileNames, name => Assert.DoesNotContain("RegularExpressions", run[name], StringComparison.Ordinal));
        Assert.Contains("Acme.Patterns/AccountIdPattern.g.cs", run.FileNames);
        Assert.DoesNotContain("Acme.Patterns/GenericStringPattern.g.cs", run.FileNames);
    }

    [Theory]
    [InlineData("models")]
    [InlineData("models-previous")]
    public void Official_models_make_types_without_diagnostics_or_warnings(string folder)
        => ModelDriver.Run(ConformanceData.ReadText(folder, "freetier-2023-09-07.json")).AssertNoDiagnostics().AssertCompiles();
}
