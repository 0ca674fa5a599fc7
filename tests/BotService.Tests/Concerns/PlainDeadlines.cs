namespace Huiyin.Concerns;

/// <summary>The four classes of the design, by the clock.</summary>
internal sealed class PlainDeadlines : IDeadlineRules
{
    public double RemindAt => 0.8;

    public DeadlineRule Of(DeadlineClass deadlineClass) => deadlineClass switch
    {
        DeadlineClass.Urgent => Rule(TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(1)),
        DeadlineClass.Utilities => Rule(TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromHours(24)),
        DeadlineClass.General => Rule(TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(5)),
        DeadlineClass.Complex => Rule(TimeSpan.FromDays(1), TimeSpan.FromDays(15), TimeSpan.FromDays(5)),
        _ => throw new ArgumentOutOfRangeException(nameof(deadlineClass), deadlineClass, null),
    };

    private static DeadlineRule Rule(TimeSpan contact, TimeSpan resolution, TimeSpan answer) =>
        new(new Allowance(contact / 2), new Allowance(contact), new Allowance(resolution), new Allowance(contact), new Allowance(answer), new Allowance(contact * 2));
}
