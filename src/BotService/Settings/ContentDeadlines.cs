using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Settings;

/// <summary>The ledger's deadlines, from the content that is loaded now.</summary>
internal sealed class ContentDeadlines(IDialogContent content) : IDeadlineRules
{
    public double RemindAt => content.Current.Deadlines.RemindAtPercent / 100;

    public DeadlineRule Of(DeadlineClass deadlineClass)
    {
        var table = content.Current.Deadlines.Classes[CodeOf(deadlineClass)];
        return new DeadlineRule(Of(table.Acceptance), Of(table.FirstContact), Of(table.Resolution), Of(table.Supervision), Of(table.Answer), Of(table.Review));
    }

    public static string CodeOf(DeadlineClass deadlineClass) => deadlineClass switch
    {
        DeadlineClass.Urgent => "2h",
        DeadlineClass.Utilities => "24h",
        DeadlineClass.General => "7d",
        DeadlineClass.Complex => "15d",
        _ => throw new ArgumentOutOfRangeException(nameof(deadlineClass), deadlineClass, null),
    };

    public static DeadlineClass ClassOf(string code) => code switch
    {
        "2h" => DeadlineClass.Urgent,
        "24h" => DeadlineClass.Utilities,
        "15d" => DeadlineClass.Complex,
        _ => DeadlineClass.General,
    };

    private static Allowance Of(TimeAllowance allowance) => new(allowance.Time, allowance.IsWorkingTime);
}
