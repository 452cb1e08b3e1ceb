using FreeTierGen.ModelTool.Comparison;
using Microsoft.CodeAnalysis;
using static FreeTierGen.ModelTool.Tests.Comparison.CallerCheck;

namespace FreeTierGen.ModelTool.Tests.Comparison;

/// <summary>
/// Each kind of change: what is said of it, and that a caller's code says the same: it compiles against the client of the old model, and
/// against the new one's just where nothing is said to break.
/// </summary>
public sealed class ChangeTests
{
    private const string NewOperation = """
        { "type": "operation", "input": { "target": "smithy.api#Unit" }, "output": { "target": "smithy.api#Unit" }, "traits": { "smithy.api#http": { "method": "POST", "uri": "/new" } } }
        """;

    [Fact]
    public void Nothing_is_said_of_the_same_model() => Assert.Empty(Comparing.Edit(_ => { }));

    [Fact]
    public void Documentation_is_no_change() =>
        Assert.Empty(Comparing.Edit(model => model.SetTrait("FindBook", "smithy.api#documentation", "\"Finds it.\"")));

    [Fact]
    public void An_operation_that_is_gone_breaks_callers() => Breaks(
        model => model.RemoveOperation("LendBook"),
        "await client.LendBookAsync(new() { Id = \"1\" });",
        "- operation LendBook: LendBookAsync is gone");

    [Fact]
    public void An_operation_that_clients_can_not_call_any_more_breaks_callers() => Breaks(
        model => model.SetTrait("LendBook", "smithy.api#auth", "[\"smithy.api#httpDigestAuth\"]"),
        "await client.LendBookAsync(new() { Id = \"1\" });",
        "- operation LendBook: clients can't call it any more: the build says why (FTG0021), LendBookAsync is gone",
        before: model => model.SetTrait("Lending", "smithy.api#httpDigestAuth", "{}"));

    [Fact]
    public void A_new_operation_breaks_nobody() => Harmless(
        model => model.AddOperation("CloseLibrary", NewOperation),
        "await client.LendBookAsync(new() { Id = \"1\" });",
        "+ operation CloseLibrary: is new");

    [Fact]
    public void A_request_of_another_name_breaks_callers() => Breaks(
        model => model.Rename("FindBookInput", "FindBookQuery"),
        "await client.FindBookAsync(new FindBookInput { Id = \"1\" });",
        "~ operation FindBook: FindBookAsync takes FindBookQuery instead of FindBookInput",
        "- structure FindBookInput: is gone",
        "+ structure FindBookQuery: is new");

    [Fact]
    public void A_response_of_another_name_breaks_callers() => Breaks(
        model => model.Rename("FindBookOutput", "FoundBook"),
        "FindBookOutput found = await client.FindBookAsync(new() { Id = \"1\" });",
        "~ operation FindBook: FindBookAsync gives FoundBook instead of FindBookOutput");

    [Fact]
    public void A_request_that_can_not_be_left_out_any_more_breaks_callers() => Breaks(
        model => model.AddMember("ListBooksInput", "branch", """{ "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpQuery": "branch" } }"""),
        "await client.ListBooksAsync();",
        "~ operation ListBooks: ListBooksAsync has to be called with a request",
        "+ structure ListBooksInput.branch: is new and has to be set");

    [Fact]
    public void Pages_that_are_gone_break_callers() => Breaks(
        model => model.SetTrait("ListBooks", "smithy.api#paginated", null),
        "await foreach (var page in client.ListBooksPagesAsync()) { }",
        "~ operation ListBooks: ListBooksPagesAsync is gone",
        "~ operation ListBooks: ListBooksItemsAsync is gone");

    [Fact]
    public void Items_that_are_gone_break_callers() => Breaks(
        model => model.SetTrait("ListBooks", "smithy.api#paginated", """{ "inputToken": "next", "outputToken": "next" }"""),
        "await foreach (var book in client.ListBooksItemsAsync()) { }",
        "~ operation ListBooks: ListBooksItemsAsync is gone");

    [Fact]
    public void A_waiter_that_is_gone_breaks_callers() => Breaks(
        model => model.SetTrait("FindBook", "smithy.waiters#waitable", null),
        "await client.WaitUntilBookFoundAsync(new() { Id = \"1\" }, System.TimeSpan.FromMinutes(1));",
        "~ operation FindBook: WaitUntilBookFoundAsync is gone");

    [Fact]
    public void An_error_that_an_operation_does_not_have_any_more_wants_a_look() => Attention(
        model => model["LendBook"]["errors"]!.AsArray().Clear(),
        "try { await client.LendBookAsync(new() { Id = \"1\" }); } catch (NoSuchBookException) { }",
        "~ operation LendBook: does not answer with NoSuchBook any more: catching it does nothing");

    [Fact]
    public void An_error_that_no_operation_has_any_more_breaks_callers() => Breaks(
        model => model["FindBook"]["errors"]!.AsArray().RemoveAt(1),
        "try { await client.FindBookAsync(new() { Id = \"1\" }); } catch (ClosedException) { }",
        "- error ClosedException: is gone");

    [Fact]
    public void A_new_error_breaks_nobody() => Harmless(
        model => model["LendBook"]["errors"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{ "target": "acme.lending#Closed" }""")),
        "try { await client.LendBookAsync(new() { Id = \"1\" }); } catch (LendingException) { }",
        "~ operation LendBook: can answer with Closed");

    [Fact]
    public void A_member_that_is_gone_breaks_callers() => Breaks(
        model => model.RemoveMember("LendBookInput", "note"),
        "await client.LendBookAsync(new() { Id = \"1\", Note = \"\" });",
        "- structure LendBookInput.note: LendBookInput.Note is gone");

    [Fact]
    public void A_message_that_is_gone_wants_a_look() => Attention(
        model => model.RemoveMember("NoSuchBook", "message"),
        "try { await client.LendBookAsync(new() { Id = \"1\" }); } catch (NoSuchBookException e) { _ = e.Message; }",
        "- error NoSuchBookException.message: is gone: the exception's message is its own");

    [Fact]
    public void A_new_member_breaks_nobody() => Harmless(
        model => model.AddMember("LendBookInput", "colour", """{ "target": "smithy.api#String" }"""),
        "await client.LendBookAsync(new() { Id = \"1\" });",
        "+ structure LendBookInput.colour: is new");

    [Fact]
    public void A_new_member_that_has_to_be_set_breaks_callers() => Breaks(
        model => model.AddMember("Reader", "card", """{ "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }"""),
        "await client.LendBookAsync(new() { Id = \"1\", Reader = new() { Name = \"Ada\" } });",
        "+ structure Reader.card: is new and has to be set");

    [Fact]
    public void A_new_member_that_answers_always_have_breaks_nobody() => Harmless(
        model => model.AddMember("FindBookOutput", "isbn", """{ "target": "smithy.api#String", "traits": { "smithy.api#required": {} } }"""),
        "_ = new FindBookOutput();",
        "+ structure FindBookOutput.isbn: is new");

    [Fact]
    public void A_member_that_has_to_be_set_now_breaks_callers() => Breaks(
        model => model.SetTrait("LendBookInput.note", "smithy.api#required", "{}"),
        "await client.LendBookAsync(new() { Id = \"1\" });",
        "~ structure LendBookInput.note: has to be set now");

    [Fact]
    public void A_member_that_does_not_have_to_be_set_any_more_wants_a_look() => Attention(
        model => model.SetTrait("LendBookInput.id", "smithy.api#required", null),
        "await client.LendBookAsync(new() { Id = \"1\" });",
        "~ structure LendBookInput.id: does not have to be set any more, and may be null");

    [Fact]
    public void A_number_that_may_be_missing_breaks_callers() => Breaks(
        model => model.SetTrait("FindBookOutput.copies", "smithy.api#required", null),
        "int copies = (await client.FindBookAsync(new() { Id = \"1\" })).Copies;",
        "~ structure FindBookOutput.copies: is of type int? instead of int");

    [Fact]
    public void A_number_that_is_always_there_breaks_callers() => Breaks(
        model => model.SetTrait("LendBookInput.days", "smithy.api#required", "{}"),
        "int days = new LendBookInput { Id = \"1\", Days = 3 }.Days.Value;",
        "~ structure LendBookInput.days: is of type int instead of int?",
        "~ structure LendBookInput.days: has to be set now");

    [Fact]
    public void An_object_that_may_be_missing_wants_a_look() => Attention(
        model => model.SetTrait("FindBookOutput.book", "smithy.api#required", null),
        "var title = (await client.FindBookAsync(new() { Id = \"1\" })).Book.Title;",
        "~ structure FindBookOutput.book: may be null now");

    [Fact]
    public void An_object_that_is_always_there_breaks_nobody() => Harmless(
        model => model.SetTrait("FindBookOutput.shelf", "smithy.api#required", "{}"),
        "var shelf = (await client.FindBookAsync(new() { Id = \"1\" })).Shelf?.Length;",
        "~ structure FindBookOutput.shelf: is never null any more");

    [Fact]
    public void A_member_of_another_type_breaks_callers() => Breaks(
        model => model.Retarget("FindBookOutput", "copies", "smithy.api#Long"),
        "int copies = (await client.FindBookAsync(new() { Id = \"1\" })).Copies;",
        "~ structure FindBookOutput.copies: is of type long instead of int");

    [Fact]
    public void Items_of_another_type_break_callers() => Breaks(
        model => model["Books"]["member"]!["target"] = "smithy.api#String",
        "await foreach (Book book in client.ListBooksItemsAsync()) { }",
        "~ operation ListBooks: ListBooksItemsAsync gives string instead of Book",
        "~ structure ListBooksOutput.books: is of type IReadOnlyList<string>? instead of IReadOnlyList<Book>?");

    [Fact]
    public void Numbers_that_may_be_missing_from_a_list_break_callers() => Breaks(
        model => model.SetTrait("Books", "smithy.api#sparse", "{}"),
        "await foreach (var book in client.ListBooksItemsAsync()) { int same = book; }",
        "~ structure ListBooksOutput.books: is of type IReadOnlyList<int?>? instead of IReadOnlyList<int>?",
        before: model => model["Books"]["member"]!["target"] = "smithy.api#Integer");

    [Fact]
    public void Enums_that_may_be_missing_from_a_list_break_callers() => Breaks(
        model => model.SetTrait("Books", "smithy.api#sparse", "{}"),
        "await foreach (var book in client.ListBooksItemsAsync()) { BookState same = book; }",
        "~ structure ListBooksOutput.books: is of type IReadOnlyList<BookState?>? instead of IReadOnlyList<BookState>?",
        before: model => model["Books"]["member"]!["target"] = "acme.lending#BookState");

    [Fact]
    public void Objects_that_may_be_missing_from_a_list_want_a_look() => Attention(
        model => model.SetTrait("Books", "smithy.api#sparse", "{}"),
        "await foreach (Book book in client.ListBooksItemsAsync()) { _ = book.Title; }",
        "~ structure ListBooksOutput.books: is of type IReadOnlyList<Book?>? instead of IReadOnlyList<Book>?");

    [Fact]
    public void Text_that_became_an_enum_breaks_callers() => Breaks(
        model => model.Retarget("FindBookOutput", "shelf", "acme.lending#BookState"),
        "string? shelf = (await client.FindBookAsync(new() { Id = \"1\" })).Shelf;",
        "~ structure FindBookOutput.shelf: is of type BookState? instead of string?");

    [Fact]
    public void An_enum_that_became_text_breaks_callers() => Breaks(
        model => model.Add("BookState", """{ "type": "string" }"""),
        "await client.ListBooksAsync(new() { State = BookState.In });",
        "- enum BookState: is gone",
        "~ structure ListBooksInput.state: is of type string? instead of BookState?");

    [Fact]
    public void An_enum_that_became_a_number_breaks_callers() => Breaks(
        model => model.Add("BookState", """{ "type": "intEnum", "members": { "IN": { "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": 1 } } } }"""),
        "string? state = new ListBooksInput { State = BookState.In }.State?.Value;",
        "~ enum BookState: is of another kind now: intEnum");

    [Fact]
    public void A_structure_that_became_a_union_breaks_callers() => Breaks(
        model => model["Reader"]["type"] = "union",
        "_ = new Reader { Name = \"Ada\" };",
        "~ structure Reader: is of another kind now: union",
        before: model => model.RemoveMember("Reader", "grade"));

    [Fact]
    public void A_value_that_is_gone_breaks_callers() => Breaks(
        model => model.RemoveMember("BookState", "OUT"),
        "await client.ListBooksAsync(new() { State = BookState.Out });",
        "- enum BookState.OUT: BookState.Out is gone");

    [Fact]
    public void A_new_value_breaks_nobody() => Harmless(
        model => model.AddMember("BookState", "LOST", """{ "target": "smithy.api#Unit", "traits": { "smithy.api#enumValue": "lost" } }"""),
        "await client.ListBooksAsync(new() { State = BookState.Out });",
        "+ enum BookState.LOST: is new");

    [Fact]
    public void A_value_that_is_sent_otherwise_wants_a_look() => Attention(
        model => model.SetTrait("BookState.OUT", "smithy.api#enumValue", "\"gone\""),
        "await client.ListBooksAsync(new() { State = BookState.Out });",
        "~ enum BookState.OUT: its value is gone instead of out");

    [Fact]
    public void A_number_of_an_enum_that_is_another_wants_a_look() => Attention(
        model => model.SetTrait("Grade.SENIOR", "smithy.api#enumValue", "3"),
        "_ = new Reader { Name = \"Ada\", Grade = Grade.Senior };",
        "~ intEnum Grade.SENIOR: its value is 3 instead of 2");

    [Fact]
    public void A_case_that_is_gone_breaks_callers() => Breaks(
        model => model.RemoveMember("Contact", "phone"),
        "Contact contact = new Contact.Phone(\"1\");",
        "- union Contact.phone: Contact.Phone is gone");

    [Fact]
    public void A_new_case_breaks_nobody() => Harmless(
        model => model.AddMember("Contact", "letter", """{ "target": "smithy.api#String" }"""),
        "_ = new Contact.Phone(\"1\").Match(_ => 0, mail: _ => 1);",
        "+ union Contact.letter: is new");

    [Fact]
    public void A_case_between_others_wants_a_look() => Attention(
        model =>
        {
            model.RemoveMember("Contact", "phone");
            model.AddMember("Contact", "letter", """{ "target": "smithy.api#String" }""");
            model.AddMember("Contact", "phone", """{ "target": "smithy.api#String" }""");
        },
        "_ = new Contact.Phone(\"1\").Match(_ => 0, mail: _ => 1);",
        "~ union Contact: the functions of Match are in another order: calls that name none of them mean others",
        "+ union Contact.letter: is new");

    [Fact]
    public void A_case_of_another_type_breaks_callers() => Breaks(
        model => model.Retarget("Contact", "phone", "smithy.api#Integer"),
        "Contact contact = new Contact.Phone(\"1\");",
        "~ union Contact.phone: is of type int instead of string");

    [Fact]
    public void What_is_deprecated_warns_callers()
    {
        Attention(
            model => model.SetTrait("LendBook", "smithy.api#deprecated", """{ "message": "Use LendBooks." }"""),
            "",
            "~ operation LendBook: is deprecated, which warns whoever uses it: Use LendBooks.");
        Assert.Contains(
            ErrorsOf(LendingModel.Edited(model => model.SetTrait("LendBook", "smithy.api#deprecated", "{}")), "await client.LendBookAsync(new() { Id = \"1\" });"),
            diagnostic => diagnostic.Id is "CS0612" or "CS0618");
    }

    [Fact]
    public void Another_default_wants_a_look() => Attention(
        model => model.SetTrait("Book.pages", "smithy.api#default", "1"),
        "int pages = new Book().Pages;",
        "~ structure Book.pages: its default is 1 instead of 0");

    [Theory]
    [InlineData("BookId", "length", """{ "min": 1, "max": 10 }""", true)]
    [InlineData("BookId", "length", """{ "min": 2, "max": 20 }""", true)]
    [InlineData("BookId", "length", """{ "min": 1, "max": 30 }""", false)]
    [InlineData("BookId", "length", """{ "max": 20 }""", false)]
    [InlineData("BookId", "pattern", "\"^[0-9]+$\"", true)]
    [InlineData("Days", "range", """{ "min": 1, "max": 20 }""", true)]
    [InlineData("Days", "range", """{ "min": 1 }""", false)]
    public void A_tighter_constraint_wants_a_look_and_a_looser_one_breaks_nobody(string shape, string trait, string value, bool isTighter)
    {
        var change = Assert.Single(Comparing.Edit(model => model.SetTrait(shape, "smithy.api#" + trait, value)));

        Assert.Equal((shape == "Days" ? "integer" : "string", shape, isTighter ? Impact.Attention : Impact.None), (change.Subject, change.Name, change.Impact));
        Assert.StartsWith($"{trait} is ", change.Text, StringComparison.Ordinal);
        Assert.Equal(isTighter, change.Text.EndsWith("requests that were sent may be refused", StringComparison.Ordinal));
    }

    [Fact]
    public void Constraints_of_what_is_only_received_refuse_nothing()
    {
        var change = Assert.Single(Comparing.Edit(model => model.SetTrait("FindBookOutput.shelf", "smithy.api#length", """{ "max": 3 }""")));

        Assert.Equal(("FindBookOutput.shelf", Impact.None, "length is {max: 3}"), (change.Name, change.Impact, change.Text));
    }

    [Fact]
    public void The_last_constraint_of_a_type_takes_its_check_along() => Breaks(
        model =>
        {
            model.SetTrait("LendBookInput.id", "smithy.api#required", null);
            model.SetTrait("BookId", "smithy.api#length", null);
            model.SetTrait("Days", "smithy.api#range", null);
            model.SetTrait("Reader.name", "smithy.api#required", null);
            model.RemoveMember("LendBookInput", "tags");
            model.RemoveMember("LendBookInput", "reader");
        },
        "new LendBookInput().Validate();",
        "~ structure LendBookInput: LendBookInput.Validate() is gone: nothing is left to check",
        before: model => model.SetTrait("LendBookInput.id", "smithy.api#required", null));

    [Fact]
    public void What_is_sent_in_another_way_is_told_and_breaks_nobody() => Harmless(
        model => model.SetTrait("FindBookInput.language", "smithy.api#httpQuery", "\"lang\""),
        "await client.FindBookAsync(new() { Id = \"1\", Language = \"de\" });",
        "~ structure FindBookInput.language: httpQuery is \"lang\" instead of \"language\"");

    [Fact]
    public void A_service_of_another_name_breaks_callers() => Breaks(
        model => model.SetTrait("Lending", "aws.api#service", """{ "sdkId": "Book Lending" }"""),
        "ILendingClient same = client;",
        "~ service Lending: LendingClient and all that is named after it is BookLendingClient now");

    [Fact]
    public void Another_protocol_wants_a_look()
    {
        var changes = Comparing.Edit(model =>
        {
            model.SetTrait("Lending", "aws.protocols#restJson1", null);
            model.SetTrait("Lending", "aws.protocols#awsJson1_0", "{}");
        });

        Assert.Contains(changes, change => change is { Subject: "service", Impact: Impact.Attention, Text: "the client speaks awsJson1_0 instead of restJson1" });
    }

    [Fact]
    public void Another_version_is_told() =>
        Assert.Equal(["the API version is 2027-01-31 instead of 2026-01-31"], Comparing.Edit(model => model["Lending"]["version"] = "2027-01-31").Select(change => change.Text));

    [Fact]
    public void What_breaks_callers_comes_first()
    {
        var changes = Comparing.Edit(model =>
        {
            model.AddOperation("CloseLibrary", NewOperation);
            model.RemoveMember("BookState", "OUT");
            model.SetTrait("FindBookOutput.book", "smithy.api#required", null);
        });

        Assert.Equal(changes.Select(change => change.Impact).OrderDescending(), changes.Select(change => change.Impact));
        Assert.Equal(3, changes.Select(change => change.Impact).Distinct().Count());
    }
}
