using Prospecting.Collections;
using Prospecting.Texts;

namespace Prospecting.FollowUp;

/// <summary>The types of tasks that ship (SPEC T-3): those of the accounting firms' CRM, which a catalogue may change and add to.</summary>
public static class StandardTaskTypes
{
    /// <summary>First contact.</summary>
    public const string FirstContact = "first-contact";

    /// <summary>Anything else.</summary>
    public const string Other = "other";

    /// <summary>A request, which has to say where it came from.</summary>
    public const string Request = "request";

    /// <summary>A request for a quote.</summary>
    public const string QuoteRequest = "quote-request";

    /// <summary>A failure.</summary>
    public const string Failure = "failure";

    /// <summary>A mail made from a template.</summary>
    public const string TemplateMail = "template-mail";

    /// <summary>A message on an answering machine.</summary>
    public const string Voicemail = "voicemail";

    /// <summary>The prospect's record is to be changed.</summary>
    public const string ProspectChange = "prospect-change";

    /// <summary>A proposal.</summary>
    public const string Proposal = "proposal";

    /// <summary>Getting back to the prospect.</summary>
    public const string Reminder = "reminder";

    /// <summary>An appointment.</summary>
    public const string Appointment = "appointment";

    /// <summary>Answering the prospect's questions.</summary>
    public const string AnswerToQuestions = "answer-to-questions";

    /// <summary>All of them, in the order in which they are offered; the French labels are the source's.</summary>
    public static ValueList<StandardTaskType> All { get; } =
    [
        Of(FirstContact, "1er contact", "First contact"),
        Of(Other, "Autre", "Other"),
        Of(Request, "Demande", "Request", requiresSource: true),
        Of(QuoteRequest, "Demande devis", "Quote request"),
        Of(Failure, "Échec", "Failure"),
        Of(TemplateMail, "Mail type", "Template mail"),
        Of(Voicemail, "Messagerie", "Voicemail"),
        Of(ProspectChange, "Modification prospect", "Prospect change"),
        Of(Proposal, "Proposition", "Proposal"),
        Of(Reminder, "Relance", "Reminder"),
        Of(Appointment, "Rendez-vous", "Appointment"),
        Of(AnswerToQuestions, "Répondre aux questions", "Answer to questions"),
    ];

    private static StandardTaskType Of(
        string code,
        string fr,
        string en,
        bool requiresSource = false
    ) => new(new TaskType(code) { RequiresSource = requiresSource }, new LocalizedText(fr, en));
}
