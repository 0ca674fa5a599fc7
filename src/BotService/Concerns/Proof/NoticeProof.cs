namespace Huiyin.Concerns.Proof;

/// <summary>Whether staff were told of each event what they were to see, once and nothing else.</summary>
internal static class NoticeProof
{
    public static IEnumerable<Breach> Of(string subject, LedgerEntry entry, IReadOnlyList<Moment> story)
    {
        Dictionary<(int Sequence, int Level, string Code), LedgerEntry.Notice> there = [];
        foreach (var notice in entry.Notices)
        {
            if (!there.TryAdd((notice.Sequence, notice.Level, notice.Code), notice))
            {
                yield return new(BreachKind.NoticeUnfounded, subject, notice.Sequence, notice.Code, "-", Named(notice.Level));
            }
        }

        foreach (var owed in OwedNotice.Of(story))
        {
            var (sequence, after) = (owed.Moment.Happened.Sequence, owed.Moment.After);
            if (!there.Remove((sequence, owed.Level, owed.Code), out var notice))
            {
                yield return new(BreachKind.NoticeMissing, subject, sequence, owed.Code, Named(owed.Level), "-");
            }
            else if (new LedgerEntry.Notice(sequence, owed.Kind, owed.Code, after.NextAct, owed.Level, after.Unit, after.NextActDue) is var expected && expected != notice)
            {
                yield return new(BreachKind.NoticeDiffers, subject, sequence, owed.Code, Said(expected), Said(notice));
            }
        }

        foreach (var notice in there.Values)
        {
            yield return new(BreachKind.NoticeUnfounded, subject, notice.Sequence, notice.Code, "-", Named(notice.Level));
        }
    }

    private static string Said(LedgerEntry.Notice notice) => $"{notice.Kind}, {notice.Unit}, {(notice.Act is { } act ? $"{act}" : "-")}, {(notice.DueAt is { } due ? $"{due.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}" : "-")}";

    private static string Named(int level) => level switch
    {
        EscalationLevels.Unit => "unit",
        EscalationLevels.Supervisor => "supervisor",
        _ => "district",
    };
}
