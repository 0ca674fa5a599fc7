namespace Huiyin.Summaries.Periods;

internal enum PeriodKind
{
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,
    Month,

    /// <summary>A household-visit campaign, from its first to its last day.</summary>
    Campaign,
}
