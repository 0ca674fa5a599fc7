namespace Huiyin.Desk.Worklists;

/// <summary>The reasons for which a concern needs somebody today. One concern may be in several.</summary>
internal enum Worklist
{
    /// <summary>An act that the staff owe is past its time.</summary>
    Overdue,

    /// <summary>An act that the staff owe is due before the day ends.</summary>
    DueToday,

    /// <summary>New, and nobody has taken it yet.</summary>
    New,

    /// <summary>The resident said that it is not solved.</summary>
    Disputed,

    /// <summary>The resident said something that nobody has answered.</summary>
    Asked,

    /// <summary>A missed deadline that was brought to the level above.</summary>
    Escalated,

    /// <summary>Explained before; the review date is here.</summary>
    Review,

    /// <summary>Something about it could not be delivered.</summary>
    Undelivered,
}
