using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prospecting.Addresses;
using Prospecting.Domain.Tests.Results;
using Prospecting.Identifiers;
using Prospecting.Problems;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Domain.Tests.Problems;

/// <summary>Refusals and exceptions in the shape of RFC 9457.</summary>
public sealed class ProblemTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // No policy may rename the members of the RFC.
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
    };

    public static TheoryData<string> Codes => [.. RefusalSpecimens.All.Keys];

    [Fact]
    public void The_JSON_is_the_approved_one()
    {
        var address = new PostalAddress { Country = "XX" }
            .Validate()
            .Reasons;
        var unknownAction = new Reason(StatusReasons.UnknownAction) { Fix = "win" }.With(
            "action",
            "wim"
        );
        Problem[] problems =
        [
            ProblemRules.Default.Describe(
                [.. address, .. Siren.Parse("732829321").Reasons],
                English
            ),
            ProblemRules.Default.Describe([unknownAction], French, "/prospects/7/moves/1"),
            ProblemRules.Default.Describe(new ConcurrencyConflictException("prospect 7"), French)!,
            (ProblemRules.Default with { HidesForeign = true }).Describe(
                new ScopeViolationException("prospect 7", "user anne"),
                English
            )!,
        ];
        var json = string.Join("\n", problems.Select(p => JsonSerializer.Serialize(p, Readable)));
        (json + "\n").ShouldBe(
            Approved.Text("ProblemTests").ReplaceLineEndings("\n"),
            "The shape of problems is public surface."
        );
    }

    [Fact]
    public void Our_own_writer_gives_the_same_members()
    {
        var problem = ProblemRules.Default.Describe(Siren.Parse("1").Reasons, English);
        var members = JsonDocument
            .Parse(problem.ToJson())
            .RootElement.EnumerateObject()
            .Select(p => p.Name);
        members.ShouldBe(["type", "title", "status", "detail", "reasons"]);
        problem.ToJson().ShouldBe(JsonSerializer.Serialize(problem, JsonSerializerOptions.Web));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_refusal_makes_a_problem_in_both_languages(string code)
    {
        var reasons = RefusalSpecimens.All[code]().ToList();
        var problem = ProblemRules.Default.Describe(reasons, English);
        problem.Reasons.Select(r => r.Code).ShouldBe(reasons.Select(r => r.Code));
        problem.Detail.ShouldNotBeNullOrWhiteSpace();
        problem.Status.ShouldBeOneOf(403, 404, 409, 422, 503);
        ProblemRules.Default.Describe(reasons, French).Title.ShouldNotBe(problem.Title);
        JsonDocument.Parse(problem.ToJson()).RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Theory]
    [InlineData(ProspectReasons.Unknown, 404, "not-found")]
    [InlineData(ScopeReasons.ReadOnly, 403, "forbidden")]
    [InlineData(ScopeReasons.CompanyForeign, 403, "forbidden")]
    [InlineData(StatusReasons.PermissionMissing, 403, "forbidden")]
    [InlineData(StatusReasons.StaleDefinition, 409, "conflict")]
    [InlineData(ProspectReasons.Merged, 409, "conflict")]
    [InlineData(StoreReasons.Unavailable, 503, "unavailable")]
    [InlineData(StatusReasons.NotFromHere, 422, "refused")]
    [InlineData("shop.out-of-stock", 422, "refused")]
    public void A_code_has_its_status_and_its_type(string code, int status, string type)
    {
        var problem = ProblemRules.Default.Describe([new Reason(code)], English);
        (problem.Status, problem.Type).ShouldBe((status, "urn:prospecting:problem:" + type));
    }

    [Fact]
    public void Of_several_reasons_the_most_telling_gives_the_status()
    {
        Status(StatusReasons.NoteRequired, StatusReasons.StaleDefinition).ShouldBe(409);
        Status(StatusReasons.StaleDefinition, StatusReasons.PermissionMissing).ShouldBe(403);
        Status(StatusReasons.PermissionMissing, ProspectReasons.Unknown).ShouldBe(404);
        Status(ProspectReasons.Unknown, StoreReasons.Unavailable).ShouldBe(503);
    }

    [Fact]
    public void What_a_store_throws_is_told_like_a_refusal()
    {
        Told(new ConcurrencyConflictException("prospect 7")).ShouldBe((409, StoreReasons.Conflict));
        Told(new ScopeViolationException("prospect 7", "user anne"))
            .ShouldBe((403, StoreReasons.ScopeViolated));
        Told(new ReferenceTakenException("erp")).ShouldBe((409, StoreReasons.ReferenceTaken));
        Told(new RefusedException(Siren.Parse("1").Reasons))
            .ShouldBe((422, IdentifierReasons.SirenFormat));
    }

    [Fact]
    public void A_fault_is_no_problem_that_a_reader_is_told()
    {
        ProblemRules.Default.Describe(new InvalidOperationException("x"), English).ShouldBeNull();
        ProblemRules.Default.Describe(new OperationCanceledException(), English).ShouldBeNull();
    }

    [Fact]
    public void A_host_adds_exceptions_with_those_derived_from_them_and_other_statuses()
    {
        var rules = ProblemRules
            .Default.WithException<IOException>(new Reason(StoreReasons.Unavailable))
            .WithStatus("siren.*", 400)
            .WithStatus(IdentifierReasons.SirenFormat, 418) with
        {
            RefusalStatus = 400,
            TypePrefix = "https://shop.example/problems#",
        };
        rules.Describe(new FileNotFoundException(), English)!.Status.ShouldBe(503);
        rules.StatusOf(IdentifierReasons.SirenChecksum).ShouldBe(400);
        rules.StatusOf(IdentifierReasons.SirenFormat).ShouldBe(418);
        rules.StatusOf("shop.out-of-stock").ShouldBe(400);
        var problem = rules.Describe([new Reason(IdentifierReasons.SirenFormat)], English);
        (problem.Status, problem.Type).ShouldBe((418, "https://shop.example/problems#refused"));
        Should.Throw<ArgumentOutOfRangeException>(() => rules.WithStatus("a.b", 200));
        // The rules that ship are as they were.
        ProblemRules.Default.StatusOf(IdentifierReasons.SirenFormat).ShouldBe(422);
    }

    [Fact]
    public void What_is_another_companys_can_be_hidden()
    {
        var hiding = ProblemRules.Default with { HidesForeign = true };
        var foreign = new Reason(ScopeReasons.CompanyForeign).With("company", "lyon");
        foreach (
            var problem in (Problem[])
                [
                    hiding.Describe([foreign, new Reason(StatusReasons.NoteRequired)], English),
                    hiding.Describe(new ScopeViolationException("prospect 7", "x"), English)!,
                ]
        )
        {
            problem.Status.ShouldBe(404);
            problem.Reasons.ShouldBeEmpty();
            problem.ToJson().ShouldNotContain("lyon");
            problem.ToJson().ShouldNotContain("scope");
        }

        // Who may see it but not write it knows that it is there.
        hiding.Describe([new Reason(ScopeReasons.ReadOnly)], English).Status.ShouldBe(403);
    }

    [Fact]
    public void It_prints_codes_without_what_the_user_typed()
    {
        var problem = ProblemRules.Default.Describe(
            new PostalAddress { Country = "canary" }
                .Validate()
                .Reasons,
            English
        );
        problem.Detail.ShouldContain("canary");
        problem.ToString().ShouldNotContain("canary");
        problem.ToString().ShouldContain(AddressReasons.Country);
        problem.Reasons[0].ToString().ShouldNotContain("canary");
        Should.Throw<ArgumentException>(() => ProblemRules.Default.Describe([], English));
    }

    private static int Status(params string[] codes) =>
        ProblemRules.Default.Describe([.. codes.Select(c => new Reason(c))], English).Status;

    private static (int, string) Told(Exception exception)
    {
        var problem = ProblemRules.Default.Describe(exception, English).ShouldNotBeNull();
        return (problem.Status, problem.Reasons.ShouldHaveSingleItem().Code);
    }
}
