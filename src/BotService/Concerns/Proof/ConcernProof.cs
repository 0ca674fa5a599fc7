using System.Text.Json;

namespace Huiyin.Concerns.Proof;

/// <summary>Everything that has to hold of one concern.</summary>
internal sealed class ConcernProof(IRouting routing)
{
    public IReadOnlyList<Breach> Of(LedgerEntry entry)
    {
        var subject = entry.Number ?? entry.ConcernId;
        if (entry.Unreadable.Count > 0)
        {
            return [.. entry.Unreadable.Select(what => new Breach(BreachKind.Unreadable, subject, null, null, "-", what))];
        }

        if (entry.Row is not { } row)
        {
            return [new Breach(BreachKind.OrphanEvents, subject, null, null, "-", $"{entry.Events.Count}")];
        }

        List<Breach> found = [.. RowProof.OfPresent(subject, row, routing)];
        if (entry.Events.Count == 0)
        {
            return [.. found, new Breach(BreachKind.NoEvents, subject, null, null, $"{row.Version}", "0")];
        }

        var broken = ChainProof.Of(subject, row, entry.Events).ToList();
        if (broken.Count > 0)
        {
            // From a history that is not the true one nothing else can be concluded.
            return [.. found, .. broken];
        }

        try
        {
            Add(found, subject, entry, row);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            found.Add(new Breach(BreachKind.Unreadable, subject, null, null, "-", failure.Message));
        }

        return found;
    }

    private static void Add(List<Breach> found, string subject, LedgerEntry entry, Concern row)
    {
        var story = new Moment[entry.Events.Count];
        Concern? before = null;
        for (var i = 0; i < story.Length; i++)
        {
            var (e, data) = (entry.Events[i], entry.Events[i].Data);
            var after = ConcernFold.Apply(before, e, data);
            story[i] = new Moment(e, data, before, after);
            before = after;
            if (ChainProof.OfWords(subject, e, data) is { } altered)
            {
                found.Add(altered);
            }
        }

        // Words that were altered say so once, not on the row again.
        var fold = found.Exists(breach => breach is { Kind: BreachKind.WordsAltered, Sequence: 1 }) ? before! with { Text = row.Text } : before!;
        found.AddRange(RowProof.OfFold(subject, row, fold).Where(breach => breach.Detail != "unit" || !found.Exists(other => other.Kind == BreachKind.NoUnit)));
        found.AddRange(StepProof.Of(subject, story));
        found.AddRange(new ToldProof(subject, entry).Of(story));
        found.AddRange(ReturnVisitProof.Of(subject, entry, story));
        found.AddRange(NoticeProof.Of(subject, entry, story));
        found.AddRange(UnitProof.Of(subject, entry, story));
    }
}
