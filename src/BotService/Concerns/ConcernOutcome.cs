namespace Huiyin.Concerns;

/// <summary>How a concern was closed. The three answers to a rectification are counted apart.</summary>
internal enum ConcernOutcome
{
    Confirmed,
    Unanswered,
    NotAccepted,
    Merged,
    Withdrawn,
}
