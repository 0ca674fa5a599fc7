using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;

namespace Huiyin.Concerns.Proof;

/// <summary>
/// Whether everybody who reported or follows the concern was told of every step exactly once, and who could not be reached has somebody sent
/// to them. Who took part when follows from the events; who was told, from the ids of the messages, which are made of event and resident.
/// </summary>
internal sealed class ToldProof(string subject, LedgerEntry entry)
{
    private readonly Dictionary<string, int> _joined = [];
    private readonly Dictionary<string, int> _left = [];
    private readonly Dictionary<string, (int Count, LedgerEntry.Sent Message)> _messages = [];
    private readonly List<Breach> _found = [];

    public IReadOnlyList<Breach> Of(IReadOnlyList<Moment> story)
    {
        foreach (var message in entry.Messages)
        {
            var before = _messages.GetValueOrDefault(message.ActivityId);
            _messages[message.ActivityId] = (before.Count + 1, message);
        }

        var owes = new bool[story.Count + 1];
        foreach (var moment in story)
        {
            Move(moment);
            if (OwedMessage.Of(moment) is { } owed)
            {
                owes[moment.Happened.Sequence] = true;
                Match(moment, owed);
            }
        }

        CheckParticipants(story[^1].After);
        CheckUnfounded(owes);
        foreach (var message in entry.Messages)
        {
            CheckReached(message);
        }

        return _found;
    }

    private void Move(Moment moment)
    {
        var (data, sequence) = (moment.Data, moment.Happened.Sequence);
        switch (moment.Happened.Kind)
        {
            case ConcernEventKind.Filed:
                _joined[moment.After.ReporterId] = sequence;
                break;
            case ConcernEventKind.Joined when data.ResidentId is { } joined:
                _joined.TryAdd(joined, sequence);
                foreach (var former in data.ResidentIds ?? [])
                {
                    Leave(former, sequence);
                }

                break;
            case ConcernEventKind.TookIn:
                foreach (var come in data.ResidentIds ?? [])
                {
                    _joined.TryAdd(come, sequence);
                }

                break;
            case ConcernEventKind.SplitOff:
                foreach (var gone in data.ResidentIds ?? [])
                {
                    Leave(gone, sequence);
                }

                break;
            case ConcernEventKind.ReporterLinked:
                Leave(moment.Before!.ReporterId, sequence);
                _joined.TryAdd(moment.After.ReporterId, sequence);
                break;
        }
    }

    private void Leave(string resident, int sequence)
    {
        _joined.Remove(resident);
        _left[resident] = sequence;
    }

    private void Match(Moment moment, OwedMessage owed)
    {
        var e = moment.Happened;
        foreach (var resident in _joined.Keys)
        {
            var isOwed = owed.Tells.HasFlag(resident == moment.After.ReporterId ? Audience.Reporter : Audience.Followers)
                && !(e.Actor.Role == ActorRole.Resident && e.Actor.Id == resident);
            if (!isOwed)
            {
                continue;
            }

            // What is left in the dictionary at the end, nobody was to hear.
            if (!_messages.Remove($"{entry.ConcernId}-{e.Sequence}-{resident}", out var sent))
            {
                if (!IsExempt(resident, e.Sequence))
                {
                    Add(BreachKind.MessageMissing, e.Sequence, resident, owed.Code, "-");
                }
            }
            else if (sent.Count > 1)
            {
                Add(BreachKind.MessageDoubled, e.Sequence, resident, owed.Code, $"{sent.Count}");
            }
            else if (sent.Message.Purpose != owed.Code)
            {
                Add(BreachKind.MessageUnfounded, e.Sequence, resident, owed.Code, sent.Message.Purpose);
            }
        }
    }

    private void CheckParticipants(Concern now)
    {
        foreach (var resident in _joined.Keys.Where(resident => !entry.Participants.Exists(there => there.ResidentId == resident)))
        {
            Add(BreachKind.ParticipantMissing, null, resident, resident == now.ReporterId ? "reporter" : "follower", "-");
        }
    }

    private void CheckUnfounded(bool[] owes)
    {
        foreach (var (activityId, (_, message)) in _messages)
        {
            // The answers of a turn have other ids; so may what other features send.
            if (!activityId.StartsWith(entry.ConcernId, StringComparison.Ordinal) || activityId.Split('-') is not [_, var number, var resident] || !int.TryParse(number, out var sequence))
            {
                continue;
            }

            // Somebody may follow without an event, from before joining was one.
            var isFounded = sequence > 0 && sequence < owes.Length && owes[sequence] && !_joined.ContainsKey(resident)
                && (entry.Participants.Exists(there => there.ResidentId == resident) || _left.ContainsKey(resident));
            if (!isFounded)
            {
                Add(BreachKind.MessageUnfounded, sequence, resident, "-", message.Purpose);
            }
        }
    }

    private void CheckReached(LedgerEntry.Sent message)
    {
        if (message is not { State: OutboxState.Undeliverable, ResidentId: { } resident } || !_joined.ContainsKey(resident) || IsExempt(resident, SequenceOf(message)))
        {
            return;
        }

        // Over before the message was there, by both times: a clock set back lets a visit end "before" it began.
        var isTold = entry.Visits.Exists(visit => visit.ResidentId == resident && visit.Reason == ReturnVisitReason.Undeliverable
            && !(visit.ClosedAt < message.CreatedAt && visit.OpenedAt < message.CreatedAt));
        if (!isTold)
        {
            Add(BreachKind.ReturnVisitMissing, SequenceOf(message), resident, nameof(ReturnVisitReason.Undeliverable), "-");
        }
    }

    // Nobody waits for news who went out since, or asked to be forgotten.
    private bool IsExempt(string resident, int sequence) =>
        (_left.TryGetValue(resident, out var left) && left > sequence) || entry.Participants.Exists(there => there.ResidentId == resident && there.IsErased);

    private static int SequenceOf(LedgerEntry.Sent message) =>
        message.ActivityId.Split('-') is [_, var number, _] && int.TryParse(number, out var sequence) ? sequence : 0;

    private void Add(BreachKind kind, int? sequence, string resident, string expected, string found) =>
        _found.Add(new Breach(kind, subject, sequence, resident, expected, found));
}
