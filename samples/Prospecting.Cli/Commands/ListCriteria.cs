using System.CommandLine;
using NodaTime;
using Prospecting.Catalogs;
using Prospecting.Channels;
using Prospecting.Cli.Output;
using Prospecting.Collections;
using Prospecting.CustomFields;
using Prospecting.Identifiers;
using Prospecting.Prospects;
using Prospecting.Results;
using Prospecting.Statuses;
using Prospecting.Storage;
using Prospecting.Tags;

namespace Prospecting.Cli.Commands;

/// <summary>The options that look at the record itself (SPEC Q-2).</summary>
internal sealed class ListCriteria
{
    private readonly Option<string[]> _outcomes = new("--outcome")
    {
        Description = "Only these outcomes: open, won, lost, junk, converted.",
        AllowMultipleArgumentsPerToken = true,
    };
    private readonly Option<string?> _source = Text("--source", "Only this source.");
    private readonly Option<string?> _clientType = Text(
        "--client-type",
        "Only this type of client."
    );
    private readonly Option<string?> _rating = Text("--rating", "Only this rating.");
    private readonly Option<string?> _campaign = Text("--campaign", "Only this campaign.");
    private readonly Option<string?> _phone = Text(
        "--phone",
        "A telephone number, its own or a contact's."
    );
    private readonly Option<string?> _email = Text(
        "--email",
        "An e-mail address, its own or a contact's."
    );
    private readonly Option<string?> _siret = Text("--siret", "The number of its site.");
    private readonly Option<string?> _siren = Text("--siren", "The number of its company.");
    private readonly Option<string?> _naf = Text(
        "--naf",
        "What its activity code begins with, such as 62.01Z or 62."
    );
    private readonly Option<string[]> _tags = new("--tag")
    {
        Description = "A tag it must have; may be given several times.",
    };
    private readonly Option<string?> _from = Text(
        "--created-from",
        "Created on this day or later, UTC."
    );
    private readonly Option<string?> _before = Text(
        "--created-before",
        "Created before this day, UTC."
    );
    private readonly Option<string?> _archived = Text(
        "--archived",
        "only: those in the archive; too: them as well."
    );
    private readonly Option<bool> _prospectsOnly = new("--prospects-only")
    {
        Description = "Leave out those that are customers already.",
    };
    private readonly Option<string?> _takenOver = Text("--business-taken-over", "yes or no.");
    private readonly Option<string?> _near = Text(
        "--near",
        "Within LATITUDE,LONGITUDE,KILOMETRES, such as 48.85,2.35,10."
    );
    private readonly Option<string[]> _custom = new("--custom")
    {
        Description = "A custom field and its value, FIELD=VALUE; may be given several times.",
    };

    public ListCriteria(Command command)
    {
        _outcomes.AcceptOnlyFromAmong("open", "won", "lost", "junk", "converted");
        _archived.AcceptOnlyFromAmong("only", "too");
        _takenOver.AcceptOnlyFromAmong("yes", "no");
        foreach (
            var option in (Option[])
                [
                    _outcomes,
                    _source,
                    _clientType,
                    _rating,
                    _campaign,
                    _phone,
                    _email,
                    _siret,
                    _siren,
                    _naf,
                    _tags,
                    _from,
                    _before,
                    _archived,
                    _prospectsOnly,
                    _takenOver,
                    _near,
                    _custom,
                ]
        )
        {
            command.Options.Add(option);
        }
    }

    /// <summary>A query with these criteria beside its own.</summary>
    public async Task<ProspectQuery> AddToAsync(
        ProspectQuery query,
        ParseResult parsed,
        IProspectingSession session,
        CancellationToken cancellationToken
    ) =>
        query with
        {
            Outcomes = (parsed.GetValue(_outcomes) ?? [])
                .Select(o => Enum.Parse<StatusCategory>(o, ignoreCase: true))
                .ToValueList(),
            Source = await Listed.SearchedAsync(
                session,
                CatalogKind.Source,
                parsed.GetValue(_source),
                cancellationToken
            ),
            ClientType = await Listed.SearchedAsync(
                session,
                CatalogKind.ClientType,
                parsed.GetValue(_clientType),
                cancellationToken
            ),
            Rating = parsed.GetValue(_rating),
            Campaign = parsed.GetValue(_campaign),
            Phone = Read(parsed.GetValue(_phone), t => PhoneNumber.Parse(t, "FR")),
            Email = Read(parsed.GetValue(_email), EmailAddress.Parse),
            Siret = Read(parsed.GetValue(_siret), Siret.Parse),
            Siren = Read(parsed.GetValue(_siren), Siren.Parse),
            ActivityCode = Naf(parsed.GetValue(_naf)),
            Tags = (parsed.GetValue(_tags) ?? []).Select(t => Tag.Parse(t).OrStop()).ToValueList(),
            CreatedFrom = Day("--created-from", parsed.GetValue(_from)),
            CreatedBefore = Day("--created-before", parsed.GetValue(_before)),
            Archived = parsed.GetValue(_archived) switch
            {
                "only" => ArchiveFilter.Archived,
                "too" => ArchiveFilter.Either,
                _ => ArchiveFilter.Present,
            },
            IsProspect = parsed.GetValue(_prospectsOnly) ? true : null,
            BusinessTakenOver = parsed.GetValue(_takenOver) is { } takenOver
                ? takenOver == "yes"
                : null,
            Within = Typed.Circle("--near", parsed.GetValue(_near)),
            Custom = await CustomAsync(parsed.GetValue(_custom) ?? [], session, cancellationToken),
        };

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description };

    private static T? Read<T>(string? text, Func<string?, Outcome<T>> parse)
        where T : class => text is null ? null : parse(text).OrStop();

    // The whole code is looked for as records keep it; of a beginning, as it is typed.
    private static string? Naf(string? text) =>
        NafCode.Parse(text).TryGet(out var naf) ? naf.Value : text;

    private static Instant? Day(string option, string? text) =>
        Typed.Date(option, text)?.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private static async Task<ValueList<CustomCriterion>> CustomAsync(
        string[] pairs,
        IProspectingSession session,
        CancellationToken cancellationToken
    )
    {
        if (pairs.Length == 0)
        {
            return [];
        }

        var fields = await session.CustomFields.LoadAsync(
            session.Context.Scope.ActiveCompany!.Value,
            cancellationToken
        );
        return pairs
            .Select(p => Typed.Pair("--custom", p))
            .SelectMany(p =>
            {
                var field = fields.Match(p.Name).OrStop();
                return CustomCriterion.Is(
                    field.Code,
                    fields.Read(new CustomInput(field.Code, p.Value)).OrStop()
                );
            })
            .ToValueList();
    }
}
