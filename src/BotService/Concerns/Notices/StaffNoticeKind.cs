namespace Huiyin.Concerns.Notices;

internal enum StaffNoticeKind
{
    /// <summary>Somebody did something that the unit or the supervisor is to know.</summary>
    Step,

    /// <summary>Four fifths of the time for the act are over.</summary>
    Reminder,

    /// <summary>The deadline was missed.</summary>
    Escalation,

    /// <summary>A deferred concern is back on its date.</summary>
    Returned,

    /// <summary>The resident did not answer a question; the unit goes on with what it knows.</summary>
    NoAnswer,

    /// <summary>Passed on twice: the supervisor assigns it now.</summary>
    PassedOn,
}
