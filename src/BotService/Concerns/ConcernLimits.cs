namespace Huiyin.Concerns;

/// <summary>Longest texts in characters, and most attachments of one act.</summary>
internal static class ConcernLimits
{
    public const int Text = 4000;
    public const int Place = 500;
    public const int SinceWhen = 200;
    public const int Phone = 40;
    public const int RatingWords = 1000;
    public const int Attachments = 20;
    public const int MergedAtOnce = 100;
    public const int ReviewWithinDays = 90;
    public const int ReopenWithinDays = 15;
}
