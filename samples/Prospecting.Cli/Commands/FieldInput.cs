using System.Collections.Frozen;
using Prospecting.Catalogs;
using Prospecting.Channels;
using Prospecting.Cli.Output;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Scopes;
using Prospecting.Tags;
using Prospecting.Texts;

namespace Prospecting.Cli.Commands;

/// <summary>Reads what was typed into a field of a prospect; a blank clears it.</summary>
internal static class FieldInput
{
    private const string CustomPrefix = "custom.";

    private static readonly FrozenDictionary<
        string,
        Func<ProspectDetails, string?, ProspectDetails>
    > Readers = new Dictionary<string, Func<ProspectDetails, string?, ProspectDetails>>(
        StringComparer.Ordinal
    )
    {
        ["displayName"] = (d, t) => d with { DisplayName = t },
        ["legalName"] = (d, t) => d with { LegalName = t },
        ["legalForm"] = (d, t) => d with { LegalForm = t },
        ["siren"] = (d, t) => d with { Siren = Read(t, Siren.Parse) },
        ["siret"] = (d, t) => d with { Siret = Read(t, Siret.Parse) },
        ["vatNumber"] = (d, t) => d with { VatNumber = Read(t, VatNumber.Parse) },
        ["activityCode"] = (d, t) => d with { ActivityCode = t },
        ["industry"] = (d, t) => d with { Industry = t },
        ["title"] = (d, t) => d with { Title = t },
        ["firstName"] = (d, t) => d with { FirstName = t },
        ["lastName"] = (d, t) => d with { LastName = t },
        ["email"] = (d, t) => d with { Email = Read(t, EmailAddress.Parse) },
        ["phone"] = (d, t) => d with { Phone = Phone(t) },
        ["mobile"] = (d, t) => d with { Mobile = Phone(t) },
        ["foreignPhone"] = (d, t) => d with { ForeignPhone = Phone(t) },
        ["fax"] = (d, t) => d with { Fax = Phone(t) },
        ["website"] = (d, t) => d with { Website = Read(t, Website.Parse) },
        ["source"] = (d, t) => d with { Source = t },
        ["sourceDetail"] = (d, t) => d with { SourceDetail = t },
        ["campaign"] = (d, t) => d with { Campaign = t },
        ["clientType"] = (d, t) => d with { ClientType = t },
        ["rating"] = (d, t) => d with { Rating = t },
        ["taxRegime"] = (d, t) => d with { TaxRegime = t },
        ["currentProvider"] = (d, t) => d with { CurrentProvider = t },
        ["companyCreatedOn"] = (d, t) =>
            d with
            {
                CompanyCreatedOn = Typed.Date("companyCreatedOn", t),
            },
        ["businessTakenOver"] = (d, t) => d with { BusinessTakenOver = YesOrNo(t) },
        ["annualTurnover"] = (d, t) => d with { AnnualTurnover = TurnoverText.Read(t) },
        ["forecastTurnover"] = (d, t) => d with { ForecastTurnover = TurnoverText.Read(t) },
        ["recommendationActivity"] = (d, t) => d with { RecommendationActivity = t },
        ["recommendationNeeds"] = (d, t) => d with { RecommendationNeeds = t },
        ["recommendationInvoices"] = (d, t) => d with { RecommendationInvoices = t },
        ["position"] = (d, t) => d with { Position = Read(t, GeoPosition.Parse) },
        ["owner"] = (d, t) => d with { Owner = t },
        ["team"] = (d, t) => d with { Team = t },
        ["broughtBy"] = (d, t) => d with { BroughtBy = t },
        ["sourceRepresentative"] = (d, t) =>
            d with
            {
                SourceRepresentative = Typed.User("sourceRepresentative", t),
            },
        ["operationalRepresentative"] = (d, t) =>
            d with
            {
                OperationalRepresentative = Typed.User("operationalRepresentative", t),
            },
        ["rankedRepresentatives"] = (d, t) => d with { RankedRepresentatives = Users(t) },
        ["tags"] = (d, t) => d with { Tags = TagSet.Parse(t).OrStop() },
        ["comment"] = (d, t) => d with { Comment = t },
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The fields that can be set, in the order people read them.</summary>
    public static IEnumerable<string> Names =>
        ProspectField.All.Select(f => f.Name).Where(Readers.ContainsKey);

    /// <summary>Whether a field says who looks after a prospect: setting it is giving the prospect to somebody (SPEC O-1).</summary>
    public static bool IsOwnership(string name) =>
        name
            is "owner"
                or "team"
                or "sourceRepresentative"
                or "operationalRepresentative"
                or "rankedRepresentatives";

    /// <summary>The details with all fields as they were typed; or the program's end. A record that came in without a required custom field may go on lacking it.</summary>
    public static async Task<ProspectDetails> TakeAllAsync(
        VerbCall call,
        CompanyId company,
        ProspectDetails details,
        IReadOnlyCollection<(string Name, string Value)> typed,
        bool mayLack
    )
    {
        foreach (var (name, value) in typed.Where(p => !IsCustom(p.Name)))
        {
            details = await TakeAsync(call, company, details, name, value);
        }

        var fields = await call.Session.CustomFields.LoadAsync(company, call.CancellationToken);
        var inputs = typed
            .Where(p => IsCustom(p.Name))
            .Select(p => new CustomInput(
                fields.Match(p.Name[CustomPrefix.Length..]).OrStop().Code,
                p.Value
            ));
        return details with { Custom = fields.Check(inputs, details.Custom, mayLack).OrStop() };
    }

    private static bool IsCustom(string name) =>
        name.StartsWith(CustomPrefix, StringComparison.Ordinal);

    private static async Task<ProspectDetails> TakeAsync(
        VerbCall call,
        CompanyId company,
        ProspectDetails details,
        string name,
        string value
    )
    {
        if (!Readers.TryGetValue(name, out var read))
        {
            var hint = DidYouMean.Among(name, Names) is { } near
                ? $" Did you mean \"{near}\"?"
                : " See: prospecting field list";
            throw new CliException($"There is no field \"{name}\".{hint}", ExitCode.Usage);
        }

        var text = string.IsNullOrWhiteSpace(value) ? null : value;
        if (text is not null && CatalogKind.ByField.TryGetValue(name, out var kind))
        {
            text = await Listed.EnteredAsync(
                call.Session,
                kind,
                company,
                text,
                call.CancellationToken
            );
        }

        return read(details, text);
    }

    private static T? Read<T>(string? text, Func<string?, Outcome<T>> parse)
        where T : class => text is null ? null : parse(text).OrStop();

    private static PhoneNumber? Phone(string? text) =>
        Read(text, typed => PhoneNumber.Parse(typed));

    private static bool? YesOrNo(string? text) =>
        text is null
            ? null
            : YesNo.Read(text) ?? throw Typed.Wrong("businessTakenOver", "yes or no", text);

    private static ValueList<UserId> Users(string? text) =>
        (text ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(t => Typed.User("rankedRepresentatives", t)!.Value)
            .ToValueList();
}
