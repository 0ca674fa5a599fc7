namespace Huiyin.Concerns.Calendar;

/// <summary>Answered from the settings that count now.</summary>
internal interface IUnitCalendars
{
    /// <summary>Of every unit that has no hours of its own, and of the levels above.</summary>
    WorkingCalendar Usual { get; }

    /// <summary>Never null: an unknown unit works the usual hours.</summary>
    WorkingCalendar Of(string unit);
}
