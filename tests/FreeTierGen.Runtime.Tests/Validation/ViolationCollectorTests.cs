using FreeTierGen.Runtime.Tests.Calls;
using FreeTierGen.Runtime.Validation;
using FreeTierGen.Testing;

namespace FreeTierGen.Runtime.Tests.Validation;

public sealed class ViolationCollectorTests
{
    [Fact]
    public void Messages_have_Smithys_wording_and_paths()
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        violations.MissingRequired("string");
        violations.Length("activityId", 3, 32, 32);
        violations.Length("minString", 1, 2, null);
        violations.Length("maxString", 26, null, 8);
        violations.Range("byte", 2, 8);
        violations.Range("minFloat", 2.2, null);
        violations.Range("maxLong", null, 6L);
        violations.Range("big", "1", "1e400");
        violations.Pattern("evilString", "^([0-9]+)+$$");
        violations.UniqueItems("blobList");

        Assert.Equal(
            [
                "Value at '/string' failed to satisfy constraint: Member must not be null",
                "Value with length 3 at '/activityId' failed to satisfy constraint: Member must have exactly 32 characters",
                "Value with length 1 at '/minString' failed to satisfy constraint: Member must have length greater than or equal to 2",
                "Value with length 26 at '/maxString' failed to satisfy constraint: Member must have length less than or equal to 8",
                "Value at '/byte' failed to satisfy constraint: Member must be between 2 and 8, inclusive",
                "Value at '/minFloat' failed to satisfy constraint: Member must be greater than or equal to 2.2",
                "Value at '/maxLong' failed to satisfy constraint: Member must be less than or equal to 6",
                "Value at '/big' failed to satisfy constraint: Member must be between 1 and 1e400, inclusive",
                "Value at '/evilString' failed to satisfy constraint: Member must satisfy regular expression pattern: ^([0-9]+)+$$",
                "Value at '/blobList' failed to satisfy constraint: Member must have unique values",
            ],
            violations.ToResult().Violations.Select(static violation => violation.Message));
    }

    [Fact]
    public void Each_violation_says_which_constraint_it_is_about()
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        for (var kind = 0; kind < Kinds.Count; kind++)
        {
            Violate(ref violations, kind);
        }

        Assert.Equal(Enum.GetValues<ViolationConstraint>(), violations.ToResult().Violations.Select(static violation => violation.Constraint));
    }

    [Fact]
    public void Paths_lead_through_members_items_and_keys()
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        violations.Enter("filter");
        violations.Enter("Dimensions");
        violations.Enter("Values");
        violations.Enter(0);
        violations.Length(null, 0, 1, null);
        violations.Exit();
        violations.Exit();
        violations.MissingRequired("Key");
        violations.Exit();
        violations.EnterKey("a/b~c");
        violations.UniqueItems(null);
        violations.Exit();
        violations.Exit();
        violations.MissingRequired("top");
        violations.MissingRequired(null);

        Assert.Equal(
            ["/filter/Dimensions/Values/0", "/filter/Dimensions/Key", "/filter/a~1b~0c", "/top", ""],
            violations.ToResult().Violations.Select(static violation => violation.Path));
    }

    [Fact]
    public void Paths_can_be_deep()
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        for (var level = 0; level < 100; level++)
        {
            violations.Enter(level);
        }

        violations.MissingRequired(null);
        for (var level = 0; level < 95; level++)
        {
            violations.Exit();
        }

        violations.MissingRequired("end");

        Assert.Equal(
            ["/" + string.Join('/', Enumerable.Range(0, 100)), "/0/1/2/3/4/end"],
            violations.ToResult().Violations.Select(static violation => violation.Path));
    }

    [Fact]
    public void Nothing_is_allocated_while_all_is_valid()
    {
        Assert.Equal(0, Allocations.Of(() => Assert.True(Check())));

        static bool Check()
        {
            var violations = new ViolationCollector(RequestValidation.Full);
            for (var level = 0; level < 8; level++)
            {
                violations.Enter("member");
            }

            for (var level = 0; level < 8; level++)
            {
                violations.Exit();
            }

            return violations is { IsValid: true, ChecksConstraints: true } && violations.ToResult().IsValid;
        }
    }

    [Fact]
    public void A_collector_that_was_made_by_no_constructor_keeps_what_it_finds()
    {
        var violations = default(ViolationCollector);
        violations.Enter("member");
        violations.MissingRequired("name");

        Assert.Equal("/member/name", Assert.Single(violations.ToResult().Violations).Path);
    }

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Enum.GetValues<ViolationConstraint>().Length)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_details_a_violation_is_noticed_and_nothing_is_kept_of_it(int kind)
    {
        var isValid = true;
        Assert.Equal(0, Allocations.Of(() => isValid &= Check(kind)));
        Assert.False(isValid);

        static bool Check(int kind)
        {
            var violations = ViolationCollector.WithoutDetails(RequestValidation.Full);
            for (var level = 0; level < 100; level++)
            {
                violations.Enter("member");
                violations.Enter(level);
                violations.EnterKey("key");
            }

            Assert.True(violations.IsValid);
            Violate(ref violations, kind);
            return violations.IsValid;
        }
    }

    [Theory]
    [InlineData(RequestValidation.Full, true)]
    [InlineData(RequestValidation.RequiredOnly, false)]
    public void Without_details_as_much_is_checked(RequestValidation mode, bool expected)
        => Assert.Equal(expected, ViolationCollector.WithoutDetails(mode).ChecksConstraints);

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("äöü", 3)]
    [InlineData("\U0001F600", 1)]
    [InlineData("a\U0001F600b\U0001F600", 4)]
    public void Strings_are_measured_in_Unicode_scalar_values(string text, int expected) => Assert.Equal(expected, ScalarCount.Of(text));

    [Fact]
    public void A_lone_surrogate_counts_once()
    {
        // Attributes can't hold such strings.
        Assert.Equal(1, ScalarCount.Of("\uD83D"));
        Assert.Equal(2, ScalarCount.Of("\uDE00\uD83D"));
        Assert.Equal(2, ScalarCount.Of("\uD83D\uD83D\uDE00"));
    }

    [Fact]
    public async Task A_request_that_violates_the_model_is_not_sent_and_lists_every_violation()
    {
        var handler = new StubHandler().Answer();
        using var client = EchoClients.Client(handler);

        var exception = await Assert.ThrowsAsync<RequestValidationException>(() => client.EchoAsync(new string('x', 101)));

        Assert.Equal("/text", Assert.Single(exception.Violations).Path);
        Assert.Equal(
            "The request was not sent: 1 validation error detected. Value with length 101 at '/text' failed to satisfy constraint: "
            + "Member must have length less than or equal to 100.",
            exception.Message);
        Assert.DoesNotContain("xx", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData(RequestValidation.Full, false, false)]
    [InlineData(RequestValidation.RequiredOnly, false, true)]
    [InlineData(RequestValidation.Off, true, true)]
    public async Task The_options_choose_what_is_checked(RequestValidation mode, bool sendsWithoutRequired, bool sendsTooLong)
    {
        using var client = EchoClients.Client(new StubHandler().Answer(), options => options.RequestValidation = mode);
        var operation = new EchoOperation(isStrict: true);

        var withoutRequired = await Record.ExceptionAsync(() => client.InvokeAsync(operation, new EchoRequest()));
        var tooLong = await Record.ExceptionAsync(() => client.InvokeAsync(operation, new EchoRequest { Text = new string('x', 101) }));

        Assert.Equal((sendsWithoutRequired, sendsTooLong), (withoutRequired is null, tooLong is null));
    }

    // Somebody else may change a request's lists meanwhile: no error without a violation.
    [Fact]
    public async Task A_request_that_is_valid_by_the_time_its_violations_are_gathered_is_sent()
    {
        var handler = new StubHandler().Answer();
        using var client = EchoClients.Client(handler);

        await client.InvokeAsync(new MendedOperation(), new EchoRequest { Text = "text" });

        Assert.Single(handler.Requests);
    }

    [Fact]
    public void The_message_shows_the_first_violations_and_counts_the_others()
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        for (var number = 0; number < 5; number++)
        {
            violations.Enter(number);
            violations.UniqueItems(null);
            violations.Exit();
        }

        var message = new RequestValidationException(violations.ToResult().Violations).Message;

        Assert.Contains("5 validation errors detected", message, StringComparison.Ordinal);
        Assert.Contains("'/2'", message, StringComparison.Ordinal);
        Assert.DoesNotContain("'/3'", message, StringComparison.Ordinal);
        Assert.EndsWith("; and 2 more.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_bounds_are_one_the_message_says_exactly()
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        violations.Length("blob", 3, 1, 1, LengthUnit.Bytes);
        violations.Length("list", 3, 2, 2, LengthUnit.Entries);
        violations.Range("count", 5, 5);

        Assert.Equal(
            [
                "Value with length 3 at '/blob' failed to satisfy constraint: Member must have exactly 1 byte",
                "Value with length 3 at '/list' failed to satisfy constraint: Member must have exactly 2 entries",
                "Value at '/count' failed to satisfy constraint: Member must be exactly 5",
            ],
            violations.ToResult().Violations.Select(static violation => violation.Message));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Depth_has_a_limit_with_details_and_without(bool skipsDetails)
    {
        var violations = skipsDetails ? ViolationCollector.WithoutDetails(RequestValidation.Full) : new ViolationCollector(RequestValidation.Full);
        for (var level = 0; level < 255; level++)
        {
            violations.Enter("level");
        }

        Assert.False(violations.IsTooDeep());
        violations.Enter("level");
        Assert.True(violations.IsTooDeep());
        Assert.True(violations.IsTooDeep());
        violations.Exit();
        Assert.True(violations.IsTooDeep());
        Assert.False(violations.IsValid);
        if (!skipsDetails)
        {
            var violation = Assert.Single(violations.ToResult().Violations);
            Assert.Equal(ViolationConstraint.Depth, violation.Constraint);
            Assert.Equal(256 * "/level".Length, violation.Path.Length);
            Assert.InRange(violation.Message.Length, 1, 300);
        }
    }

    [Fact]
    public void Null_is_found_in_lists_and_maps()
    {
        var violations = new ViolationCollector(RequestValidation.Full);
        violations.CheckItems("list", ["a", null, "b", null]);
        violations.CheckValues("map", new Dictionary<string, string?> { ["a/b"] = null, ["c"] = "" });
        violations.CheckValues("hidden", new Dictionary<string, string?> { ["secret"] = null }, hidesKeys: true);
        violations.CheckKeys("keys", new NullKeyMap<int>(1));
        violations.CheckValues("both", new NullKeyMap<string?>(null));

        Assert.Equal(
            ["/list/1", "/list/3", "/map/a~1b", "/hidden/(sensitive)", "/keys", "/both", "/both/k"],
            violations.ToResult().Violations.Select(static violation => violation.Path));
        Assert.All(violations.ToResult().Violations, static violation => Assert.Equal(ViolationConstraint.Required, violation.Constraint));
    }

    [Fact]
    public void Looking_for_null_allocates_nothing()
    {
        string[] list = ["a", "b"];
        var map = new Dictionary<string, string> { ["a"] = "b" };

        Assert.Equal(0, Allocations.Of(() =>
        {
            var violations = ViolationCollector.WithoutDetails(RequestValidation.Full);
            violations.CheckItems("list", list);
            violations.CheckKeys("map", map);
            violations.CheckValues("map", map);
            Assert.True(violations.IsValid);
        }));
    }

    private static void Violate(ref ViolationCollector violations, int kind)
    {
        switch ((ViolationConstraint)kind)
        {
            case ViolationConstraint.Required:
                violations.MissingRequired("a");
                break;
            case ViolationConstraint.Length:
                violations.Length("a", 1, 2, 3);
                break;
            case ViolationConstraint.Range:
                violations.Range("a", "1", "2");
                break;
            case ViolationConstraint.Pattern:
                violations.Pattern("a", "b");
                break;
            case ViolationConstraint.UniqueItems:
                violations.UniqueItems("a");
                break;
            case ViolationConstraint.EnumValue:
                violations.EmptyEnumValue("a");
                break;
            case ViolationConstraint.UnionMember:
                violations.UnknownUnionMember("a");
                break;
            case ViolationConstraint.Document:
                violations.EmptyDocument("a");
                break;
            case ViolationConstraint.Depth:
                violations.TooDeep("a");
                break;
        }
    }

    /// <summary>What no dictionary of .NET's is: one with null as a key.</summary>
    private sealed class NullKeyMap<TValue>(TValue value) : IReadOnlyDictionary<string, TValue>
    {
        public int Count => 2;

        public IEnumerable<string> Keys => [null!, "k"];

        public IEnumerable<TValue> Values => [value, value];

        public TValue this[string key] => value;

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, out TValue found)
        {
            found = value;
            return true;
        }

        public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => Keys.Select(key => KeyValuePair.Create(key, value)).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class MendedOperation : EchoOperation
    {
        private bool _isMended;

        public override void Validate(EchoRequest input, ref ViolationCollector violations)
        {
            if (!_isMended)
            {
                violations.MissingRequired("text");
                _isMended = true;
            }
        }
    }
}
