namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>A named part of the day (TMO, TAF ...).</summary>
internal sealed record DayPart(string Timex, TimeSpan Start, TimeSpan End) : TemporalValue
{
    public static readonly DayPart Dawn = Of("TDA", 4, 8);
    public static readonly DayPart Morning = Of("TMO", 8, 12);
    public static readonly DayPart Midday = Of("TMI", 11, 13);
    public static readonly DayPart Afternoon = Of("TAF", 12, 16);
    public static readonly DayPart Evening = Of("TEV", 16, 20);
    public static readonly DayPart Night = new("TNI", TimeSpan.FromHours(20), new TimeSpan(23, 59, 59));
    public static readonly DayPart NightTime = Of("TNT", 0, 8);
    public static readonly DayPart Daytime = Of("TDT", 8, 18);
    public static readonly DayPart BusinessHours = Of("TBH", 8, 18);
    public static readonly DayPart Breakfast = Of("TMEB", 8, 12);
    public static readonly DayPart Brunch = Of("TMER", 8, 12);
    public static readonly DayPart Lunch = Of("TMEL", 11, 13);
    public static readonly DayPart Dinner = Of("TMED", 16, 20);

    private static readonly TimeSpan Half = TimeSpan.FromHours(2);

    public override TemporalKind Kind => TemporalKind.TimeRange;

    public override IEnumerable<Reading> Readings => [new(Timex, DateTime.MinValue + Start, DateTime.MinValue + End)];

    public DayPart Early() => this with { End = Start + Half, Modifier = "start" };

    public DayPart Late() => this with { Start = Start + Half, Modifier = "end" };

    /// <summary>Decides between the two halves of the day for an hour spoken of within this part.</summary>
    public ClockTime Place(ClockTime clock)
    {
        if (!clock.Ambiguous)
        {
            return clock;
        }

        var beforeNoon = Timex switch
        {
            "TMO" or "TMEB" or "TMER" or "TBH" => clock.Hour < 12,
            "TDA" or "TNT" => true,
            // "3 at night" is early, "12 at night" is midnight.
            "TNI" => clock.Hour is < 6 or 12,
            "TMI" or "TMEL" => clock.Hour is 10 or 11,
            _ => false,
        };
        return beforeNoon ? clock.InMorning() : clock.InAfternoon();
    }

    private static DayPart Of(string timex, int start, int end) => new(timex, TimeSpan.FromHours(start), TimeSpan.FromHours(end));
}
