using System.Globalization;
using Microsoft.Extensions.Options;
using Prospecting.Guards;
using Prospecting.Policies;
using Prospecting.Results;
using Prospecting.Statuses;

namespace Prospecting.DependencyInjection;

/// <summary>Checks the options when the host starts: every fault at once, each with its place.</summary>
internal sealed class ProspectingOptionsValidator : IValidateOptions<ProspectingOptions>
{
    public ValidateOptionsResult Validate(string? name, ProspectingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> faults = [];
        Check(nameof(options.Workflow), options.Workflow, options.Guards, faults);
        foreach (var (company, workflow) in options.CompanyWorkflows)
        {
            Check(
                $"{nameof(options.CompanyWorkflows)}[{company}]",
                workflow,
                options.Guards,
                faults
            );
        }

        Check(nameof(options.FieldPolicy), options.FieldPolicy, faults);
        foreach (var (company, policy) in options.CompanyFieldPolicies)
        {
            Check($"{nameof(options.CompanyFieldPolicies)}[{company}]", policy, faults);
        }

        if (options.Duplicates.SureFrom < options.Duplicates.LikelyFrom)
        {
            faults.Add(
                "Duplicates.SureFrom is below Duplicates.LikelyFrom: what is sure must be likely."
            );
        }

        if (options.Duplicates.CommonFrom < 2)
        {
            faults.Add("Duplicates.CommonFrom is below 2: every shared value would be noise.");
        }

        try
        {
            options.Delivery.EnsureValid();
        }
        catch (ArgumentException exception)
        {
            faults.Add(exception.Message);
        }

        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults);
    }

    private static void Check(
        string option,
        StatusWorkflow workflow,
        StatusGuards guards,
        List<string> faults
    ) =>
        faults.AddRange(
            WorkflowValidator
                .Validate(workflow, guards)
                .Where(f => f.IsError)
                .Select(f => Told(option, f.Reason))
        );

    private static void Check(string option, FieldPolicy policy, List<string> faults) =>
        faults.AddRange(FieldPolicyValidator.Validate(policy).Select(f => Told(option, f)));

    private static string Told(string option, Reason fault) =>
        $"{option}{fault.Pointer}: {fault.Text(CultureInfo.InvariantCulture)} ({fault.Code})";
}
