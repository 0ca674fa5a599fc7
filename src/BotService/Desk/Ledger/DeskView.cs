namespace Huiyin.Desk.Ledger;

/// <summary>A filter of the ledger that somebody keeps under a name of their own.</summary>
internal sealed record DeskView(string Id, string MemberId, string Name, string Query, DateTimeOffset CreatedAt)
{
    public const int LongestName = 40;
}
