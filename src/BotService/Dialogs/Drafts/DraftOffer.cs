namespace Huiyin.Dialogs.Drafts;

internal enum DraftOffer
{
    /// <summary>The resident went away in the middle and came back days later.</summary>
    Resume,

    /// <summary>It was told in the middle of another, which is done now.</summary>
    Next,

    /// <summary>It was a question that a local policy answers; it is filed only when wanted all the same.</summary>
    Answered,
}
