using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>The columns of a concern, named once.</summary>
internal static class ConcernRow
{
    public const string Columns =
        """
        id, number, kind, category, text, area, place, position, since_when, phone, language, reporter_id, status, outcome, unit, deadline_class,
        first_contact_due, resolution_due, first_contact_at, paused_since, review_on, responsible_instead, merged_into, rectified_at, closed_at,
        reopened_count, passed_on_count, version, created_at, updated_at, acceptance_due, next_act, next_act_due, wake_at, act_stage, escalation_level,
        escalation_count, satisfaction, settled_by, parent_id, routed_by, resident_spoke_at
        """;

    /// <summary>
    /// By when the unit itself owed its next act; null where the staff owe none. After an escalation the next act's time is that of the level
    /// above, but the unit is late all the same. Written exactly like this in the index of migration 43.
    /// </summary>
    public const string UnitDue = "CASE next_act WHEN 'Accept' THEN acceptance_due WHEN 'FirstContact' THEN first_contact_due WHEN 'Resolve' THEN resolution_due END";

    public const string Insert =
        $"""
        INSERT INTO concern ({Columns}, deduplication_key)
        VALUES (
            @Id, @Number, @Kind, @Category, @Text, @Area, @Place, @Position, @SinceWhen, @Phone, @Language, @ReporterId, @Status, @Outcome, @Unit, @DeadlineClass,
            @FirstContactDue, @ResolutionDue, @FirstContactAt, @PausedSince, @ReviewOn, @ResponsibleInstead, @MergedInto, @RectifiedAt, @ClosedAt,
            @ReopenedCount, @PassedOnCount, @Version, @CreatedAt, @UpdatedAt, @AcceptanceDue, @NextAct, @NextActDue, @WakeAt, @ActStage, @EscalationLevel,
            @EscalationCount, @Satisfaction, @SettledBy, @ParentId, @RoutedBy, @ResidentSpokeAt,
            @DeduplicationKey)
        """;

    /// <summary>Only what events change; touches no row when another event came first.</summary>
    public const string Update =
        """
        UPDATE concern SET
            category = @Category, area = @Area, reporter_id = @ReporterId, status = @Status, outcome = @Outcome, unit = @Unit, deadline_class = @DeadlineClass,
            first_contact_due = @FirstContactDue, resolution_due = @ResolutionDue, first_contact_at = @FirstContactAt, paused_since = @PausedSince,
            review_on = @ReviewOn, responsible_instead = @ResponsibleInstead, merged_into = @MergedInto, rectified_at = @RectifiedAt,
            closed_at = @ClosedAt, reopened_count = @ReopenedCount, passed_on_count = @PassedOnCount, version = @Version, updated_at = @UpdatedAt,
            acceptance_due = @AcceptanceDue, next_act = @NextAct, next_act_due = @NextActDue, wake_at = @WakeAt, act_stage = @ActStage,
            escalation_level = @EscalationLevel, escalation_count = @EscalationCount,
            satisfaction = @Satisfaction, settled_by = @SettledBy, parent_id = @ParentId,
            resident_spoke_at = @ResidentSpokeAt
        WHERE id = @Id AND version = @Version - 1
        """;

    public static object Parameters(Concern concern, string? deduplicationKey) => new
    {
        concern.Id,
        concern.Number,
        Kind = concern.Kind.ToString(),
        concern.Category,
        concern.Text,
        concern.Area,
        concern.Place,
        concern.Position,
        concern.SinceWhen,
        concern.Phone,
        concern.Language,
        concern.ReporterId,
        Status = concern.Status.ToString(),
        Outcome = concern.Outcome?.ToString(),
        concern.Unit,
        DeadlineClass = concern.DeadlineClass.ToString(),
        concern.FirstContactDue,
        concern.ResolutionDue,
        concern.FirstContactAt,
        concern.PausedSince,
        concern.ReviewOn,
        concern.ResponsibleInstead,
        concern.MergedInto,
        concern.RectifiedAt,
        concern.ClosedAt,
        concern.ResidentSpokeAt,
        concern.ReopenedCount,
        concern.PassedOnCount,
        concern.Version,
        concern.CreatedAt,
        concern.UpdatedAt,
        concern.AcceptanceDue,
        NextAct = concern.NextAct?.ToString(),
        concern.NextActDue,
        concern.WakeAt,
        concern.ActStage,
        concern.EscalationLevel,
        concern.EscalationCount,
        concern.Satisfaction,
        concern.SettledBy,
        concern.ParentId,
        concern.RoutedBy,
        DeduplicationKey = deduplicationKey,
    };
}
