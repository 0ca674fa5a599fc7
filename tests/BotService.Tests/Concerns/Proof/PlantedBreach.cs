using Huiyin.Concerns.Proof;
using static Huiyin.Concerns.Proof.BreachKind;

namespace Huiyin.Concerns;

/// <summary>Each way to spoil a ledger, and what verify has to say of it: all of it and nothing else.</summary>
internal sealed record PlantedBreach(string Name, Func<SoundLedger, Tampering, Task> Plant, params BreachKind[] Kinds)
{
    /// <summary>The concern is named by the number that it was given, not by its own.</summary>
    public bool Renames => Name.Contains("number", StringComparison.Ordinal);

    public static IEnumerable<PlantedBreach> All => [.. Chains(), .. Rows(), .. Told(), .. Notices(), .. Units(), .. Visits(), .. Acts()];

    private static IEnumerable<PlantedBreach> Chains()
    {
        yield return Event("payload altered", 2, "data = replace(data, '\"residentId\"', '\"someoneElse\"')", EventAltered);
        yield return Event("time altered", 5, "at = (SELECT at FROM concern_event AS other WHERE other.concern_id = concern_event.concern_id AND other.sequence = 1)", EventAltered);
        yield return Event("kind altered", 4, "kind = 'Noted'", EventAltered);
        yield return Event("role altered", 5, "actor_role = 'UnitHead'", EventAltered);
        yield return Event("actor altered", 5, "actor_id = 'somebody'", EventAltered);
        yield return Event("actor's name altered", 5, "actor_name = 'Somebody'", EventAltered);
        yield return Event("actor's unit altered", 5, "actor_unit = 'parks'", EventAltered);
        yield return Event("hash altered", 9, "hash = 'feed'", EventAltered, LinkBroken);
        yield return Event("link altered", 4, "previous_hash = 'feed'", LinkBroken, EventAltered);
        yield return Event("kind unreadable", 4, "kind = 'Nonsense'", Unreadable);
        yield return Sql("middle event removed", $"{Gone(4)}", EventMissing);
        yield return Sql("first event removed", $"{Gone(1)}", EventMissing);
        yield return Sql("last event removed", $"{Gone(10)}", LastEventsMissing);
        yield return Sql("last two events removed", $"{Gone(10)} {Gone(9)}", LastEventsMissing);
        yield return Sql("all events removed", "DELETE FROM concern_text WHERE concern_id = '{id}'; DELETE FROM concern_event WHERE concern_id = '{id}';", NoEvents);
        yield return Sql(
            "events swapped",
            """
            UPDATE concern_event SET sequence = 99 WHERE concern_id = '{id}' AND sequence = 2;
            UPDATE concern_event SET sequence = 2 WHERE concern_id = '{id}' AND sequence = 3;
            UPDATE concern_event SET sequence = 3 WHERE concern_id = '{id}' AND sequence = 99;
            """,
            EventAltered,
            LinkBroken);
        yield return Sql("words altered", "UPDATE concern_text SET text = '一切都好' WHERE concern_id = '{id}' AND sequence = 4;", WordsAltered);
        yield return Sql("first words altered", "UPDATE concern_text SET text = '一切都好' WHERE concern_id = '{id}' AND sequence = 1;", WordsAltered);
        yield return Sql("words put in", "INSERT INTO concern_text (concern_id, sequence, text, salt) VALUES ('{id}', 2, '加进来的', 'x');", WordsAltered);
        yield return new(
            "event written anew under a hash of its own",
            async (sound, tampering) =>
            {
                var e = (await sound.EventsAsync(sound.Settled))[3];
                await tampering.ResealAsync(e with { DataJson = ConcernJson.Write(e.Data with { Stars = 1 }) });
            },
            LinkBroken);
        yield return new(
            "data of the last event made unreadable under a hash of its own",
            async (sound, tampering) => await tampering.ResealAsync((await sound.EventsAsync(sound.Settled))[^1] with { DataJson = "{ nonsense" }),
            Unreadable);
        yield return new(
            "concern removed",
            (sound, tampering) => tampering.ExecuteAsync($"DELETE FROM outbox WHERE concern_id = '{sound.Settled.Id}'; DELETE FROM concern_follower WHERE concern_id = '{sound.Settled.Id}'; DELETE FROM concern WHERE id = '{sound.Settled.Id}';"),
            OrphanEvents);
    }

    private static IEnumerable<PlantedBreach> Rows()
    {
        string[] altered =
        [
            "number = '0'", "kind = 'Praise'", "category = 'noise'", "text = '一切都好'", "area = 'dehe'", "language = 'en'", "status = 'InProgress'", "unit = 'parks'",
            "routed_by = 'nobody'", "deadline_class = 'Complex'", "acceptance_due = resolution_due", "first_contact_due = resolution_due", "resolution_due = acceptance_due",
            "first_contact_at = created_at", "paused_since = created_at", "responsible_instead = 'nobody'", "rectified_at = created_at", "closed_at = created_at",
            "reopened_count = 1", "passed_on_count = 1", "version = version - 1", "created_at = resolution_due", "updated_at = resolution_due", "next_act = 'Resolve'",
            "next_act_due = resolution_due", "wake_at = resolution_due", "act_stage = 1", "escalation_level = 1", "escalation_count = 1", "satisfaction = 5", "settled_by = 'clerk-1'",
            "parent_id = id", "resident_spoke_at = created_at", "merged_into = id",
        ];
        foreach (var column in altered)
        {
            yield return Row(column, RowDiffers);
        }

        yield return Row("status = 'Nonsense'", Unreadable);
        yield return Row("unit = 'no-such-unit'", NoUnit);
        yield return Row("next_act = NULL", NoNextAct);
        yield return Row("next_act_due = NULL", NoNextAct);
        yield return Row("wake_at = NULL", NoNextAct);
        yield return new(
            "reporter altered",
            (sound, tampering) => tampering.ExecuteAsync($"UPDATE concern SET reporter_id = '{sound.Bert.Id}' WHERE id = '{sound.Open.Id}';"),
            RowDiffers);
    }

    private static IEnumerable<PlantedBreach> Told()
    {
        yield return Sql("follower no longer told", "DELETE FROM concern_follower WHERE concern_id = '{id}' AND resident_id = '{bert}';", ParticipantMissing);
        yield return Sql("reporter no longer told", "DELETE FROM concern_follower WHERE concern_id = '{id}' AND resident_id = '{anna}';", ParticipantMissing);
        yield return Sql("message removed", "DELETE FROM outbox WHERE activity_id = '{id}-5-{anna}';", MessageMissing);
        yield return Sql("follower's message removed", "DELETE FROM outbox WHERE activity_id = '{id}-9-{bert}';", MessageMissing);
        yield return Sql("message doubled", Copy("'{id}-5-{anna}'", "purpose"), MessageDoubled);
        yield return Sql("message of a note", Copy("'{id}-10-{anna}'", "purpose"), MessageUnfounded);
        yield return Sql("message of an event to come", Copy("'{id}-77-{anna}'", "purpose"), MessageUnfounded);
        yield return Sql("message of something else", "UPDATE outbox SET purpose = 'concern.deferred' WHERE activity_id = '{id}-5-{anna}';", MessageUnfounded);
        yield return Sql("message given up and nobody sent", "UPDATE outbox SET state = 'Undeliverable' WHERE activity_id = '{id}-5-{anna}';", ReturnVisitMissing);
        yield return new(
            "merged concern's reporter left behind",
            (sound, tampering) => tampering.ExecuteAsync($"DELETE FROM concern_follower WHERE concern_id = '{sound.Open.Id}' AND resident_id = '{sound.Bert.Id}';"),
            ParticipantMissing,
            MergedNotFollowing);
    }

    // Of the settled one: assigned (3) is told to the unit, disputed (6) to the unit and the supervisor.
    private static IEnumerable<PlantedBreach> Notices()
    {
        yield return Sql("notice removed", "DELETE FROM staff_notice WHERE concern_id = '{id}' AND sequence = 3;", NoticeMissing);
        yield return Sql("supervisor's notice removed", "DELETE FROM staff_notice WHERE concern_id = '{id}' AND sequence = 6 AND level = 1;", NoticeMissing);
        yield return Notice("unit = 'parks'", NoticeDiffers);
        yield return Notice("kind = 'Reminder'", NoticeDiffers);
        yield return Notice("act = 'Resolve'", NoticeDiffers);
        yield return Notice("due_at = NULL", NoticeDiffers);
        yield return Notice("kind = 'Nonsense'", Unreadable);
        yield return Notice("level = 2", NoticeMissing, NoticeUnfounded);
        yield return Notice("code = 'concern.deferred'", NoticeMissing, NoticeUnfounded);
        yield return Sql(
            "notice of a note",
            """
            INSERT INTO staff_notice (concern_id, sequence, kind, code, act, level, unit, due_at, created_at)
            SELECT concern_id, 10, kind, code, act, level, unit, due_at, created_at FROM staff_notice WHERE concern_id = '{id}' AND sequence = 3;
            """,
            NoticeUnfounded);
    }

    private static IEnumerable<PlantedBreach> Units()
    {
        yield return Sql("unit no longer sees it", "DELETE FROM concern_unit WHERE concern_id = '{id}' AND unit = 'environment';", UnitForgotten);
        yield return Sql("another unit sees it", "INSERT INTO concern_unit (unit, concern_id) VALUES ('somebody', '{id}');", UnitUnfounded);
        yield return Sql("another unit sees it instead", "UPDATE concern_unit SET unit = 'somebody' WHERE concern_id = '{id}' AND unit = 'environment';", UnitForgotten, UnitUnfounded);
    }

    private static IEnumerable<PlantedBreach> Visits()
    {
        yield return Visit("task removed", "DELETE FROM return_visit WHERE id = '{visit}';");
        yield return Visit("task closed by hand", "UPDATE return_visit SET closed_at = opened_at WHERE id = '{visit}';");
        yield return Visit("task for somebody else", "UPDATE return_visit SET resident_id = '{anna}' WHERE id = '{visit}';");
        yield return Visit(
            "task without an event",
            "INSERT INTO return_visit (id, concern_id, resident_id, reason, unit, opened_at, due, not_met) SELECT id || 'x', concern_id, resident_id, 'Silence', unit, opened_at, due, 0 FROM return_visit WHERE id = '{visit}';");
    }

    private static IEnumerable<PlantedBreach> Acts()
    {
        yield return new(
            "step that the table does not have",
            (sound, _) => sound.StepPastTheTableAsync(sound.Open, new() { From = ConcernStatus.Assigned, To = ConcernStatus.Reopened }, Ledger.Clerk),
            StepNotAllowed);
        yield return new(
            "step by who may not do it",
            (sound, _) => sound.StepPastTheTableAsync(sound.Open, new() { From = ConcernStatus.Assigned, To = ConcernStatus.InProgress }, Actor.Resident(sound.Bert.Id)),
            StepNotAllowed,
            MessageMissing);
        yield return new(
            "closed as confirmed by the unit",
            async (sound, _) =>
            {
                var rectified = await new Ledger(sound.Database).RectifyAsync(sound.Open);
                await sound.StepPastTheTableAsync(rectified, new() { From = ConcernStatus.Rectified, To = ConcernStatus.Closed, Outcome = ConcernOutcome.Confirmed }, Ledger.Clerk);
            },
            SettledWithoutConfirmation,
            MessageMissing,
            NoticeMissing);
        yield return new(
            "disputed and settled by the same again",
            async (sound, _) =>
            {
                var ledger = new Ledger(sound.Database);
                var reopened = await ledger.AnswerAsync(await ledger.RectifyAsync(sound.Unreached, Ledger.Head), solved: false);
                await sound.StepPastTheTableAsync(reopened, new() { From = ConcernStatus.Reopened, To = ConcernStatus.InProgress }, Ledger.Head);
            },
            StepNotAllowed,
            MessageMissing);
    }

    private static PlantedBreach Event(string name, int sequence, string change, params BreachKind[] kinds) =>
        Sql(name, $"UPDATE concern_event SET {change} WHERE concern_id = '{{id}}' AND sequence = {sequence};", kinds);

    private static PlantedBreach Notice(string change, params BreachKind[] kinds) =>
        Sql($"notice: {change}", $"UPDATE staff_notice SET {change} WHERE concern_id = '{{id}}' AND sequence = 6 AND level = 0;", kinds);

    private static PlantedBreach Row(string change, params BreachKind[] kinds) =>
        new($"row: {change}", (sound, tampering) => tampering.ExecuteAsync($"UPDATE concern SET {change} WHERE id = '{sound.Open.Id}';"), kinds);

    private static PlantedBreach Sql(string name, string sql, params BreachKind[] kinds) => new(
        name,
        (sound, tampering) => tampering.ExecuteAsync(sql.Replace("{id}", sound.Settled.Id).Replace("{anna}", sound.Anna.Id).Replace("{bert}", sound.Bert.Id)),
        kinds);

    private static PlantedBreach Visit(string name, string sql) => new(
        name,
        (sound, tampering) => tampering.ExecuteAsync(sql.Replace("{visit}", sound.VisitId).Replace("{anna}", sound.Anna.Id)),
        ReturnVisitDiffers);

    private static string Gone(int sequence) =>
        $"DELETE FROM concern_text WHERE concern_id = '{{id}}' AND sequence = {sequence}; DELETE FROM concern_event WHERE concern_id = '{{id}}' AND sequence = {sequence};";

    private static string Copy(string activityId, string purpose) =>
        $$"""
        INSERT INTO outbox (channel_id, conversation_id, activity_id, operation, payload, concern_id, purpose, resident_id, state, attempts, next_attempt_at, created_at)
        SELECT channel_id, conversation_id, {{activityId}}, operation, payload, concern_id, {{purpose}}, resident_id, state, attempts, next_attempt_at, created_at
        FROM outbox WHERE activity_id = '{id}-5-{anna}';
        """;
}
