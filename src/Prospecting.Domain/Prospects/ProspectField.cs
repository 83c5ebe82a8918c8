using System.Collections.Frozen;
using System.Globalization;
using NodaTime.Text;
using Prospecting.Aggregates;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Scopes;

namespace Prospecting.Prospects;

/// <summary>One editable field of a prospect: how to read it as text and how to take it over from another record.</summary>
/// <param name="Name">Its name, as in pointers, mappings and merge plans.</param>
/// <param name="IsPersonal">Whether its values are personal data (SPEC H-1).</param>
/// <param name="Read">Its value as text; <see langword="null"/> when empty.</param>
/// <param name="Take">The first details, with this field from the second.</param>
public sealed record ProspectField(
    string Name,
    bool IsPersonal,
    Func<ProspectDetails, string?> Read,
    Func<ProspectDetails, ProspectDetails, ProspectDetails> Take
)
{
    /// <summary>Every editable field, in the order people read them. History, merge plans and facts all go by this one list.</summary>
    public static readonly IReadOnlyList<ProspectField> All =
    [
        new(
            "displayName",
            true,
            d => d.DisplayName,
            (a, b) => a with { DisplayName = b.DisplayName }
        ),
        new("kind", false, d => d.Kind.ToString(), (a, b) => a with { Kind = b.Kind }),
        new("legalName", true, d => d.LegalName, (a, b) => a with { LegalName = b.LegalName }),
        new("legalForm", false, d => d.LegalForm, (a, b) => a with { LegalForm = b.LegalForm }),
        new("siren", false, d => d.Siren?.Value, (a, b) => a with { Siren = b.Siren }),
        new("siret", false, d => d.Siret?.Value, (a, b) => a with { Siret = b.Siret }),
        new(
            "vatNumber",
            false,
            d => d.VatNumber?.Value,
            (a, b) => a with { VatNumber = b.VatNumber }
        ),
        new(
            "activityCode",
            false,
            d => d.ActivityCode,
            (a, b) => a with { ActivityCode = b.ActivityCode }
        ),
        new("industry", false, d => d.Industry, (a, b) => a with { Industry = b.Industry }),
        new("title", true, d => d.Title, (a, b) => a with { Title = b.Title }),
        new("firstName", true, d => d.FirstName, (a, b) => a with { FirstName = b.FirstName }),
        new("lastName", true, d => d.LastName, (a, b) => a with { LastName = b.LastName }),
        new("email", true, d => d.Email?.Typed, (a, b) => a with { Email = b.Email }),
        new("phone", true, d => d.Phone?.Typed, (a, b) => a with { Phone = b.Phone })
        {
            Number = d => d.Phone,
        },
        new("mobile", true, d => d.Mobile?.Typed, (a, b) => a with { Mobile = b.Mobile })
        {
            Number = d => d.Mobile,
        },
        new("website", false, d => d.Website?.Typed, (a, b) => a with { Website = b.Website }),
        new("source", false, d => d.Source, (a, b) => a with { Source = b.Source }),
        new("owner", false, d => d.Owner, (a, b) => a with { Owner = b.Owner }),
        new(
            "annualTurnover",
            false,
            d => d.AnnualTurnover?.ToString(),
            (a, b) => a with { AnnualTurnover = b.AnnualTurnover }
        ),
        new("taxRegime", false, d => d.TaxRegime, (a, b) => a with { TaxRegime = b.TaxRegime }),
        new(
            "currentProvider",
            false,
            d => d.CurrentProvider,
            (a, b) => a with { CurrentProvider = b.CurrentProvider }
        ),
        new(
            "companyCreatedOn",
            false,
            d => d.CompanyCreatedOn is { } day ? LocalDatePattern.Iso.Format(day) : null,
            (a, b) => a with { CompanyCreatedOn = b.CompanyCreatedOn }
        ),
        new(
            "foreignPhone",
            true,
            d => d.ForeignPhone?.Typed,
            (a, b) => a with { ForeignPhone = b.ForeignPhone }
        )
        {
            Number = d => d.ForeignPhone,
        },
        new("fax", true, d => d.Fax?.Typed, (a, b) => a with { Fax = b.Fax })
        {
            Number = d => d.Fax,
        },
        new(
            "sourceDetail",
            true,
            d => d.SourceDetail,
            (a, b) => a with { SourceDetail = b.SourceDetail }
        ),
        new("clientType", false, d => d.ClientType, (a, b) => a with { ClientType = b.ClientType }),
        new("rating", false, d => d.Rating, (a, b) => a with { Rating = b.Rating }),
        new(
            "businessTakenOver",
            false,
            d => Text(d.BusinessTakenOver),
            (a, b) => a with { BusinessTakenOver = b.BusinessTakenOver }
        ),
        new(
            "forecastTurnover",
            false,
            d => d.ForecastTurnover?.ToString(),
            (a, b) => a with { ForecastTurnover = b.ForecastTurnover }
        ),
        new(
            "recommendationActivity",
            true,
            d => d.RecommendationActivity,
            (a, b) => a with { RecommendationActivity = b.RecommendationActivity }
        ),
        new(
            "recommendationNeeds",
            true,
            d => d.RecommendationNeeds,
            (a, b) => a with { RecommendationNeeds = b.RecommendationNeeds }
        ),
        new(
            "recommendationInvoices",
            true,
            d => d.RecommendationInvoices,
            (a, b) => a with { RecommendationInvoices = b.RecommendationInvoices }
        ),
        new(
            "position",
            true,
            d => d.Position?.ToGeoUri(),
            (a, b) => a with { Position = b.Position }
        ),
        new("campaign", false, d => d.Campaign, (a, b) => a with { Campaign = b.Campaign }),
        new("broughtBy", false, d => d.BroughtBy, (a, b) => a with { BroughtBy = b.BroughtBy }),
        new("team", false, d => d.Team, (a, b) => a with { Team = b.Team }),
        new(
            "sourceRepresentative",
            false,
            d => d.SourceRepresentative?.Value,
            (a, b) => a with { SourceRepresentative = b.SourceRepresentative }
        ),
        new(
            "operationalRepresentative",
            false,
            d => d.OperationalRepresentative?.Value,
            (a, b) => a with { OperationalRepresentative = b.OperationalRepresentative }
        ),
        new(
            "rankedRepresentatives",
            false,
            d => Text(d.RankedRepresentatives),
            (a, b) => a with { RankedRepresentatives = b.RankedRepresentatives }
        ),
        new(
            "tags",
            true,
            d => d.Tags.Count == 0 ? null : d.Tags.ToText(),
            (a, b) => a with { Tags = b.Tags }
        ),
        new(
            "custom",
            true,
            d => d.Custom.Count == 0 ? null : Text(d.Custom),
            (a, b) => a with { Custom = b.Custom }
        )
        {
            Changes = (before, after) => before.Custom.ChangesTo(after.Custom),
        },
        new("comment", true, d => d.Comment, (a, b) => a with { Comment = b.Comment }),
    ];

    private static readonly FrozenDictionary<string, ProspectField> ByName = All.ToFrozenDictionary(
        f => f.Name,
        StringComparer.Ordinal
    );

    /// <summary>The field of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The field, or <see langword="null"/> when there is none.</returns>
    public static ProspectField? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The field's JSON pointer.</summary>
    public string Pointer => string.Create(CultureInfo.InvariantCulture, $"/{Name}");

    /// <summary>The telephone number, when it is one: history notes also a change of its normalised form alone.</summary>
    internal Func<ProspectDetails, PhoneNumber?>? Number { get; private init; }

    /// <summary>What changed from one state to another, when that is more than one value.</summary>
    internal Func<ProspectDetails, ProspectDetails, IReadOnlyList<FieldChange>>? Changes
    {
        get;
        private init;
    }

    private static string Text(CustomValues values) =>
        string.Join("; ", values.Select(v => $"{v.Key}={v.Value.Text}"));

    private static string? Text(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    private static string? Text(ValueList<UserId> users) =>
        users.Count == 0 ? null : string.Join(", ", users);
}
