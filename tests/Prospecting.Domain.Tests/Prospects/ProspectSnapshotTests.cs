using FsCheck;
using FsCheck.Fluent;
using Prospecting.Addresses;
using Prospecting.Channels;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Geography;
using Prospecting.Prospects;
using Prospecting.Scopes;
using Prospecting.Statuses;

namespace Prospecting.Domain.Tests.Prospects;

public sealed class ProspectSnapshotTests
{
    private static readonly Gen<string?> Text = Hostile.WellFormed.OrNull()!;

    private static readonly Gen<PhoneSnapshot?> Phone = Gen.Elements<PhoneSnapshot?>(
        null,
        new PhoneSnapshot("01 23 45 67 89", "+33123456789"),
        new PhoneSnapshot("02 555 12 12", null)
    );

    private static readonly Gen<string> Company = Gen.Elements("paris", "lyon", "nice");

    private static readonly Gen<Guid> Id = Gen.Choose(1, int.MaxValue)
        .Select(n => new Guid(n, 0, 0x7000, new byte[8]));

    private static readonly Gen<long> Ticks = Gen.Choose(0, int.MaxValue)
        .Select(seconds => (seconds * 10_000_000L) + (seconds % 10_000_000));

    [Fact]
    public void A_prospect_comes_back_from_its_snapshot_as_it_was_with_nothing_to_write() =>
        Prop.ForAll(
                Snapshots().ToArbitrary(),
                snapshot =>
                {
                    var prospect = Prospect.FromSnapshot(snapshot);
                    prospect.ToSnapshot().ShouldBe(snapshot);
                    prospect.HasPendingChanges.ShouldBeFalse();
                    prospect.PendingStatusChanges.ShouldBeEmpty();
                    prospect.Version.ShouldBe(snapshot.Version);
                }
            )
            .Holds(200);

    [Fact]
    public void What_was_made_here_has_the_same_keys_when_it_comes_back()
    {
        var made = World.NewProspect(
            new ProspectDetails
            {
                DisplayName = "Ateliers Lilas",
                LegalName = "Lilas S.A.R.L.",
                Email = EmailAddress.Parse("Contact@Lilas.fr").OrThrow(),
                Website = Website.Parse("https://www.Lilas.fr/x").OrThrow(),
                Phone = PhoneNumber.Parse("01 23 45 67 89").OrThrow(),
            }
        );
        var back = Prospect.FromSnapshot(made.ToSnapshot());
        back.NameKey.ShouldBe(made.NameKey);
        back.SearchKey.ShouldBe(made.SearchKey);
        back.Details.ShouldBe(made.Details);
        back.CreatedAt.ShouldBe(made.CreatedAt);
    }

    private static Gen<ProspectSnapshot> Snapshots() =>
        from identity in Identity()
        from people in Text.Three()
        from email in Gen.Elements(null, "A@b.fr", "zoé@société.fr")
        from phone in Phone
        from mobile in Phone
        from website in Gen.Elements(null, "exemple.fr", "https://www.exemple.fr/x")
        from rest in Text.Four()
        from turnover in Gen.Choose(0, int.MaxValue)
            .Select(n =>
                n % 3 == 0 ? null : new Turnover(new Money(n, "EUR"), n % 2 == 0 ? null : 2026)
            )
        from created in Ticks
        from review in Gen.Elements(true, false)
        from merged in Gen.OneOf(Gen.Constant<Guid?>(null), Id.Select(id => (Guid?)id))
        from parts in Parts()
        from more in More()
        select parts with
        {
            Id = identity.Id,
            Version = identity.Version,
            OwnerCompany = identity.OwnerCompany,
            DisplayName = identity.DisplayName,
            Kind = identity.Kind,
            LegalName = identity.LegalName,
            LegalForm = identity.LegalForm,
            Siren = identity.Siren,
            Siret = identity.Siret,
            VatNumber = identity.VatNumber,
            Title = people.Item1,
            FirstName = people.Item2,
            LastName = people.Item3,
            Email = email,
            Phone = phone,
            Mobile = mobile,
            Website = website,
            ActivityCode = rest.Item1,
            Industry = rest.Item2,
            Source = rest.Item3,
            Owner = rest.Item4,
            Comment = rest.Item1 + rest.Item2,
            AnnualTurnover = turnover,
            ForecastTurnover = more.ForecastTurnover,
            TaxRegime = more.TaxRegime,
            CurrentProvider = more.CurrentProvider,
            CompanyCreatedOn = more.CompanyCreatedOn,
            ForeignPhone = more.ForeignPhone,
            Fax = more.Fax,
            SourceDetail = more.SourceDetail,
            ClientType = more.ClientType,
            Rating = more.Rating,
            BusinessTakenOver = more.BusinessTakenOver,
            RecommendationActivity = more.RecommendationActivity,
            RecommendationNeeds = more.RecommendationNeeds,
            RecommendationInvoices = more.RecommendationInvoices,
            Position = more.Position,
            Tags = more.Tags,
            Custom = more.Custom,
            Campaign = more.Campaign,
            BroughtBy = more.BroughtBy,
            Team = more.Team,
            SourceRepresentative = more.SourceRepresentative,
            OperationalRepresentative = more.OperationalRepresentative,
            RankedRepresentatives = more.RankedRepresentatives,
            ArchivedAt = more.ArchivedAt,
            ArchivedBy = more.ArchivedBy,
            CreatedAt = created,
            NeedsReview = review,
            MergedInto = merged,
        };

    private static Gen<ProspectSnapshot> More() =>
        from texts in Text.Four()
        from more in Text.Four()
        from foreign in Phone
        from fax in Phone
        from founded in Gen.Elements(null, "2011-05-09", "1900-01-01")
        from taken in Gen.Elements<bool?>(null, true, false)
        from amount in Gen.Choose(1, 1000)
        from latitude in Gen.Choose(-900_000_000, 900_000_000)
        from user in Gen.Elements(null, "anne", "bruno@exemple")
        from ranked in Gen.SubListOf("anne", "bruno", "dora")
        from archived in Ticks
        select Blank with
        {
            TaxRegime = texts.Item1,
            CurrentProvider = texts.Item2,
            CompanyCreatedOn = founded,
            ForeignPhone = foreign,
            Fax = fax,
            SourceDetail = texts.Item3,
            ClientType = texts.Item4,
            Rating = more.Item1,
            BusinessTakenOver = taken,
            ForecastTurnover = new Turnover(new Money(amount, "EUR"), 2000 + (amount % 9)),
            RecommendationActivity = more.Item2,
            RecommendationNeeds = more.Item3,
            RecommendationInvoices = more.Item4,
            Position = amount % 2 == 0 ? null : GeoPosition.OfStored(latitude, latitude),
            Tags = amount % 2 == 0 ? [] : ["Été", "b"],
            Custom =
                amount % 3 == 0
                    ? []
                    :
                    [
                        new CustomValueSnapshot
                        {
                            Field = "staff",
                            Type = "number",
                            Texts = ["12.5"],
                        },
                    ],
            Campaign = texts.Item1,
            BroughtBy = texts.Item2,
            Team = texts.Item3,
            SourceRepresentative = user,
            OperationalRepresentative = user,
            RankedRepresentatives = ranked.ToValueList(),
            ArchivedAt = amount % 2 == 0 ? null : archived,
            ArchivedBy = amount % 2 == 0 ? null : "anne",
        };

    private static Gen<ProspectSnapshot> Identity() =>
        from id in Id
        from version in Gen.Choose(0, 1000)
        from company in Company
        from name in Hostile.WellFormed
        from kind in Gen.Elements(Enum.GetValues<ProspectKind>())
        from legal in Text.Two()
        from siren in Gen.Elements(null, "732829320")
        from siret in Gen.Elements(null, "73282932000074")
        from vat in Gen.Elements(null, "FR44732829320", "DE136695976")
        select Blank with
        {
            Id = id,
            Version = version,
            OwnerCompany = company,
            DisplayName = name,
            Kind = kind,
            LegalName = legal.Item1,
            LegalForm = legal.Item2,
            Siren = siren,
            Siret = siret,
            VatNumber = vat,
        };

    private static Gen<ProspectSnapshot> Parts() =>
        from status in Hostile.WellFormed.Two()
        from since in Ticks
        from sequence in Gen.Choose(1, 50)
        from reopens in Text
        from addresses in Address().ArrayOf()
        from links in (
            from contact in Id
            from role in Text
            from primary in Gen.Elements(true, false)
            from preferred in Gen.Elements(true, false)
            select new ContactLinkSnapshot(contact, role, primary, preferred)
        ).ArrayOf()
        from shares in (
            from company in Company
            from level in Gen.Elements(Enum.GetValues<AccessLevel>())
            select new ShareSnapshot(company, level)
        ).ArrayOf()
        from references in (
            from company in Company
            from system in Hostile.WellFormed
            from id in Hostile.WellFormed
            select new ReferenceSnapshot(company, system, id)
        ).ArrayOf()
        select Blank with
        {
            StatusCode = status.Item1,
            StatusWorkflow = status.Item2,
            StatusWorkflowVersion = sequence,
            StatusCategory = (StatusCategory)(sequence % 5),
            StatusSince = since,
            StatusSequence = sequence,
            StatusReopensTo = reopens,
            Addresses = addresses.ToValueList(),
            Contacts = links.ToValueList(),
            Shares = shares.ToValueList(),
            References = references.ToValueList(),
        };

    private static Gen<ProspectAddress> Address() =>
        from ordinal in Gen.Choose(1, 100)
        from label in Text
        from texts in Text.Four()
        from roles in Gen.Choose(0, 7)
        from longitude in Gen.Choose(-1_800_000_000, 1_799_999_999)
        select new ProspectAddress
        {
            Ordinal = ordinal,
            Label = label,
            Postal = new PostalAddress
            {
                Street = texts.Item1,
                Line2 = texts.Item2,
                PostalCode = texts.Item3,
                City = texts.Item4,
                Country = "FR",
                Position = roles % 2 == 0 ? null : GeoPosition.OfStored(longitude / 2, longitude),
            },
            Roles = (AddressRoles)roles,
        };

    private static ProspectSnapshot Blank { get; } =
        new()
        {
            Tenant = 4,
            Id = Guid.Empty,
            Version = 0,
            OwnerCompany = "paris",
            DisplayName = "",
            CreatedAt = 0,
            CreatedBy = "anne",
            StatusCode = "",
            StatusWorkflow = "",
            StatusWorkflowVersion = 1,
            StatusSince = 0,
            StatusSequence = 1,
        };
}
