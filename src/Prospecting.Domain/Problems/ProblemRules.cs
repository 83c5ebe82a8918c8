using System.Collections.Immutable;
using System.Globalization;
using Prospecting.Addresses;
using Prospecting.Attachments;
using Prospecting.Collections;
using Prospecting.Merging;
using Prospecting.Ownership;
using Prospecting.Prospects;
using Prospecting.Publishing;
using Prospecting.Receipts;
using Prospecting.Results;
using Prospecting.Rights;
using Prospecting.Scopes;
using Prospecting.Statuses;
using Prospecting.Storage;

namespace Prospecting.Problems;

/// <summary>Which refusal and which exception makes which problem, as data that a host can change. Immutable, thread-safe.</summary>
/// <remarks>
/// By default a refusal is 422. It is 404 where something is unknown, 403 where the scope or a permission is missing, and 409 where the
/// caller looked at data that changed since. Of several reasons the most telling decides: 503, 404, 403, 409, then 422.
/// </remarks>
public sealed record ProblemRules
{
    private const string AnyOfArea = ".*";

    private ProblemRules() { }

    /// <summary>The rules that ship.</summary>
    public static ProblemRules Default { get; } =
        new()
        {
            Statuses = ImmutableDictionary.CreateRange(
                StringComparer.Ordinal,
                new Dictionary<string, int>(StringComparer.Ordinal)
                {
                    [ProspectReasons.Unknown] = 404,
                    [AddressReasons.Unknown] = 404,
                    [AttachmentReasons.Unknown] = 404,
                    [PublishingReasons.UnknownRelease] = 404,
                    ["scope" + AnyOfArea] = 403,
                    [StatusReasons.PermissionMissing] = 403,
                    [RightReasons.Missing] = 403,
                    [PublishingReasons.ReachTooNarrow] = 403,
                    [RepresentativeReasons.NotAdministrator] = 403,
                    [StoreReasons.ScopeViolated] = 403,
                    [StatusReasons.StaleDefinition] = 409,
                    [MergeReasons.AlreadyMerged] = 409,
                    [MergeReasons.StalePlan] = 409,
                    [ProspectReasons.Merged] = 409,
                    [PublishingReasons.VersionNotNewer] = 409,
                    [StoreReasons.Conflict] = 409,
                    [StoreReasons.ReferenceTaken] = 409,
                    [StoreReasons.KeyReused] = 409,
                    [StoreReasons.Unavailable] = 503,
                    [AttachmentReasons.StorageUnavailable] = 503,
                }
            ),
            Exceptions = ImmutableDictionary.CreateRange(
                new Dictionary<Type, Reason>
                {
                    [typeof(ConcurrencyConflictException)] = new(StoreReasons.Conflict),
                    [typeof(ScopeViolationException)] = new(StoreReasons.ScopeViolated),
                    [typeof(ReferenceTakenException)] = new(StoreReasons.ReferenceTaken),
                    [typeof(CommandKeyReusedException)] = new(StoreReasons.KeyReused),
                    [typeof(StoreUnavailableException)] = new(StoreReasons.Unavailable),
                    [typeof(AttachmentStorageException)] = new(
                        AttachmentReasons.StorageUnavailable
                    ),
                }
            ),
        };

    /// <summary>What the URI of a type begins with; a name such as <c>refused</c> follows.</summary>
    /// <value><c>urn:prospecting:problem:</c>. Give the address of a page of yours, ending in <c>/</c> or <c>#</c>, to lead readers there.</value>
    public string TypePrefix { get; init; } = "urn:prospecting:problem:";

    /// <summary>The status of reasons that no rule names.</summary>
    /// <value>422.</value>
    public int RefusalStatus { get; init; } = 422;

    /// <summary>Whether what belongs to another company is told as "not found" (404, without reasons) rather than as "not permitted" (403).</summary>
    /// <value>No.</value>
    public bool HidesForeign { get; init; }

    /// <summary>Statuses by the code of a reason, or by an area such as <c>scope.*</c>; a code comes before its area.</summary>
    public ImmutableDictionary<string, int> Statuses { get; private init; } =
        ImmutableDictionary<string, int>.Empty;

    private ImmutableDictionary<Type, Reason> Exceptions { get; init; } =
        ImmutableDictionary<Type, Reason>.Empty;

    /// <summary>The same rules with another status for a code or an area.</summary>
    /// <param name="code">The code, or an area such as <c>scope.*</c>.</param>
    /// <param name="status">An HTTP status of an error, 400 to 599.</param>
    public ProblemRules WithStatus(string code, int status)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return this with { Statuses = Statuses.SetItem(code, status) };
    }

    /// <summary>The same rules with a reason for one more type of exception, and for those derived from it.</summary>
    /// <typeparam name="TException">The type of exception.</typeparam>
    /// <param name="reason">The reason that stands for it; its code gives the status.</param>
    public ProblemRules WithException<TException>(Reason reason)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(reason);
        return this with { Exceptions = Exceptions.SetItem(typeof(TException), reason) };
    }

    /// <summary>The status of a reason.</summary>
    /// <param name="code">The code of the reason.</param>
    public int StatusOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Statuses.TryGetValue(code, out var own) ? own
            : Statuses.TryGetValue(code.Split('.')[0] + AnyOfArea, out var area) ? area
            : RefusalStatus;
    }

    /// <summary>Tells a refusal.</summary>
    /// <param name="reasons">All its reasons, at least one.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="instance">A URI of this occurrence, if there is one.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public Problem Describe(
        IReadOnlyCollection<Reason> reasons,
        CultureInfo culture,
        string? instance = null
    )
    {
        ArgumentNullException.ThrowIfNull(reasons);
        ArgumentNullException.ThrowIfNull(culture);
        if (reasons.Count == 0)
        {
            throw new ArgumentException("A refusal has a reason.", nameof(reasons));
        }

        if (HidesForeign && reasons.Any(IsOfForeign))
        {
            var hidden = ProblemKind.Of(404);
            return Make(hidden, hidden.Title.In(culture), [], culture, instance);
        }

        var statuses = reasons.Select(r => StatusOf(r.Code)).ToHashSet();
        var told = reasons.Select(r => Tell(r, culture)).ToValueList();
        return Make(
            ProblemKind.Of(ProblemKind.Foremost(statuses)),
            string.Join(' ', told.Select(r => r.Text)),
            told,
            culture,
            instance
        );
    }

    /// <summary>Tells an exception that has a rule: refusals thrown by <c>OrThrow()</c>, lost races, breaches of the scope, references taken.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="instance">A URI of this occurrence, if there is one.</param>
    /// <returns>The problem; <see langword="null"/> for every other exception: those are faults, and their text is not for a reader.</returns>
    public Problem? Describe(Exception exception, CultureInfo culture, string? instance = null)
    {
        ArgumentNullException.ThrowIfNull(exception);
        if (exception is RefusedException refused)
        {
            return Describe(refused.Reasons, culture, instance);
        }

        for (var type = exception.GetType(); type is not null; type = type.BaseType)
        {
            if (Exceptions.TryGetValue(type, out var reason))
            {
                return Describe([reason], culture, instance);
            }
        }

        return null;
    }

    private static bool IsOfForeign(Reason reason) =>
        reason.Code is ScopeReasons.CompanyForeign or StoreReasons.ScopeViolated;

    private static ProblemReason Tell(Reason reason, CultureInfo culture)
    {
        Dictionary<string, string> parameters = new(StringComparer.Ordinal);
        foreach (var parameter in reason.Parameters)
        {
            parameters[parameter.Name] = parameter.Value;
        }

        return new ProblemReason
        {
            Code = reason.Code,
            Text = reason.Text(culture),
            Pointer = reason.Pointer,
            Parameters = parameters,
            Fix = reason.Fix,
        };
    }

    private Problem Make(
        ProblemKind kind,
        string detail,
        ValueList<ProblemReason> reasons,
        CultureInfo culture,
        string? instance
    ) =>
        new()
        {
            Type = TypePrefix + kind.Name,
            Title = kind.Title.In(culture),
            Status = kind.Status,
            Detail = detail,
            Instance = instance,
            Reasons = reasons,
        };
}
