using Prospecting.Channels;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Identifiers;
using Prospecting.Import.Sources;
using Prospecting.Prospects;
using Prospecting.Tags;
using Prospecting.Work;

namespace Prospecting.Import.Rows;

/// <content>The fields of the prospect itself.</content>
internal sealed partial class RowReader
{
    // Where its only address is, the prospect is too, unless the row says better: a visit and a map look for the prospect (SPEC P-7).
    private ProspectDetails ReadDetails(Cells cells, GeoPosition? ofAddress) =>
        new()
        {
            DisplayName = cells.Text("displayName"),
            LegalName = cells.Text("legalName"),
            LegalForm = cells.Listed("legalForm"),
            Siren = cells.Parsed("siren", Siren.Parse),
            Siret = cells.Parsed("siret", Siret.Parse),
            VatNumber = cells.Parsed("vatNumber", VatNumber.Parse),
            ActivityCode = cells.Text("activityCode"),
            Industry = cells.Text("industry"),
            TaxRegime = cells.Listed("taxRegime"),
            CurrentProvider = cells.Text("currentProvider"),
            CompanyCreatedOn = cells.Day("companyCreatedOn"),
            Email = cells.Parsed("email", EmailAddress.Parse),
            Phone = cells.Phone("phone"),
            Mobile = cells.Phone("mobile"),
            ForeignPhone = cells.Phone("foreignPhone"),
            Fax = cells.Phone("fax"),
            Website = cells.Lenient("website", Website.Parse),
            Position = cells.Position("latitude", "longitude") ?? ofAddress,
            Source = cells.Listed("source"),
            SourceDetail = cells.Text("sourceDetail"),
            Campaign = ReadCampaign(cells),
            ClientType = cells.Listed("clientType"),
            Rating = cells.Text("rating"),
            BusinessTakenOver = cells.YesNo("businessTakenOver"),
            AnnualTurnover = cells.Turnover("turnover"),
            ForecastTurnover = cells.Turnover("forecastTurnover"),
            RecommendationActivity = cells.Text("recommendationActivity"),
            RecommendationNeeds = cells.Text("recommendationNeeds"),
            RecommendationInvoices = cells.Text("recommendationInvoices"),
            Owner = cells.Text("owner"),
            Team = cells.Text("team"),
            SourceRepresentative = cells.User("sourceRepresentative"),
            OperationalRepresentative = cells.User("operationalRepresentative"),
            RankedRepresentatives = cells.UserList("rankedRepresentatives"),
            BroughtBy = cells.Text("broughtBy"),
            Tags = cells.Lenient("tags", text => TagSet.Parse(text)) ?? TagSet.Empty,
            Custom = ReadCustom(cells),
            Comment = cells.Text("comment"),
        };

    // SPEC P-12: without marketing there is nothing that a campaign could belong to.
    private string? ReadCampaign(Cells cells)
    {
        var campaign = cells.Text("campaign");
        if (_background.Capabilities.Has(HostCapabilities.Marketing))
        {
            return campaign;
        }

        cells.LeaveOut("campaign", campaign, ProspectReasons.CampaignUnavailable);
        return null;
    }

    // An imported row may lack what a form asks for (SPEC P-2).
    private CustomValues ReadCustom(Cells cells)
    {
        List<CustomInput> sound = [];
        foreach (var column in _custom)
        {
            if (cells.Text(column.Field) is not { } text)
            {
                continue;
            }

            var input = column.Read(text);
            var read = _background.CustomFields.Check([input], mayLack: true);
            if (read.Succeeded)
            {
                sound.Add(input);
            }
            else if (CustomColumn.IsOfChoices(read.Reasons[0]))
            {
                cells.Warn(column.Field, ImportReasons.NotListed(text, read.Reasons[0]));
            }
            else
            {
                cells.Fail(column.Field, read.Reasons[0]);
            }
        }

        return sound.Count == 0
            ? CustomValues.Empty
            : _background.CustomFields.Check(sound, mayLack: true).OrThrow();
    }
}
