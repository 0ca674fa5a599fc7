namespace Huiyin.Summaries.Counting;

/// <summary>Counts as the phases stream by.</summary>
internal sealed class Tally
{
    private const double MinutesPerDay = 1440;
    private readonly List<int> _minutes = [];

    public int Received;
    public int SettledInTime;
    public int Rectified;
    public int Unanswered;
    public int UnderWay;
    public int AwaitingConfirmation;
    public int AwaitingResident;
    public int Deferred;
    public int Overdue;
    public int Reopened;
    public int Disputed;
    public int PassedOn;
    public int NotAccepted;
    public int Merged;
    public int Withdrawn;
    public int ContactDue;
    public int ContactInTime;
    public int Content;
    public int Discontent;
    public int Owed;
    public int Reached;

    public int Settled => _minutes.Count;

    public void Settle(long milliseconds, bool inTime)
    {
        _minutes.Add((int)(milliseconds / 60_000));
        SettledInTime += inTime ? 1 : 0;
    }

    public Figures ToFigures()
    {
        _minutes.Sort();
        return new Figures
        {
            Received = Received,
            Settled = Settled,
            SettledInTime = SettledInTime,
            Rectified = Rectified,
            Unanswered = Unanswered,
            UnderWay = UnderWay,
            AwaitingConfirmation = AwaitingConfirmation,
            AwaitingResident = AwaitingResident,
            Deferred = Deferred,
            Overdue = Overdue,
            Reopened = Reopened,
            Disputed = Disputed,
            PassedOn = PassedOn,
            NotAccepted = NotAccepted,
            Merged = Merged,
            Withdrawn = Withdrawn,
            Response = new Rate(ContactInTime, ContactDue),
            Resolution = new Rate(Settled, Settled + Overdue),
            Satisfaction = new Rate(Content, Content + Discontent),
            Echo = new Rate(Reached, Owed),
            MedianDays = Quantile(0.5),
            NinetiethDays = Quantile(0.9),
        };
    }

    // The smallest value that at least this share of all is not above: always one that occurred.
    private double? Quantile(double share) =>
        _minutes.Count == 0 ? null : Math.Round(_minutes[(int)Math.Ceiling(share * _minutes.Count) - 1] / MinutesPerDay, 1, MidpointRounding.AwayFromZero);
}
