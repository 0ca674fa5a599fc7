using System.Collections.Frozen;

namespace Huiyin.Concerns.Proof;

/// <summary>What residents are to hear of an event, said a second time and apart from the code that tells them.</summary>
/// <param name="Code">One of <see cref="ConcernMessages"/>.</param>
/// <param name="Tells">Which of the residents.</param>
internal sealed record OwedMessage(string Code, Audience Tells)
{
    private static readonly FrozenDictionary<(ConcernStatus, ConcernOutcome?, ConcernStatus, ConcernOutcome?), Transition> Rows = Transitions.All
        .SelectMany(row => (row.FromOutcomes.Count == 0 ? [null] : row.FromOutcomes.Cast<ConcernOutcome?>()).Select(from => ((row.From, from, row.To, row.Outcome), row)))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.row);

    public static Transition? RowOf(Moment moment) =>
        moment.Before is { } before ? Rows.GetValueOrDefault((before.Status, before.Outcome, moment.After.Status, moment.Data.Outcome)) : null;

    /// <summary>Null when nobody is told.</summary>
    public static OwedMessage? Of(Moment moment) => moment.Happened.Kind switch
    {
        ConcernEventKind.StatusChanged => RowOf(moment) is { } row ? new(row.Message, row.Tells) : null,
        ConcernEventKind.Replied => new(ConcernMessages.Replied, Audience.Residents),
        ConcernEventKind.Escalated => new(ConcernMessages.Escalated, Audience.Residents),
        ConcernEventKind.ParentRectified => new(ConcernMessages.ParentRectified, Audience.Residents),
        ConcernEventKind.Reminded => OfReminder(moment),
        _ => null,
    };

    // A reminder of what staff owe is none of the residents' business.
    private static OwedMessage? OfReminder(Moment moment) => moment.Data.Act switch
    {
        NextAct.AwaitAnswer => new(ConcernMessages.AskedAgain, Audience.Residents),
        NextAct.Confirm => new(moment.After.ActStage <= 1 ? ConcernMessages.ReminderFirst : ConcernMessages.ReminderSecond, Audience.Reporter),
        _ => null,
    };
}
