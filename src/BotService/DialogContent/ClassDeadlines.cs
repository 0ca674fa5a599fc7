namespace Huiyin.DialogContent;

/// <param name="Acceptance">Until the unit takes the concern.</param>
/// <param name="FirstContact">Until somebody speaks to the resident.</param>
/// <param name="Resolution">Until it is settled or explained.</param>
/// <param name="Supervision">For the level above, after a missed deadline.</param>
/// <param name="Answer">How long a question to the resident rests.</param>
/// <param name="Review">For the unit, once a deferred concern is back.</param>
internal sealed record ClassDeadlines(
    TimeAllowance Acceptance,
    TimeAllowance FirstContact,
    TimeAllowance Resolution,
    TimeAllowance Supervision,
    TimeAllowance Answer,
    TimeAllowance Review);
