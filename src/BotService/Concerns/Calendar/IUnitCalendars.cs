namespace Huiyin.Concerns.Calendar;

/// <summary>Answered from the settings that count now.</summary>
internal interface IUnitCalendars
{
    /// <summary>Never null: an unknown unit works the usual hours.</summary>
    WorkingCalendar Of(string unit);
}
