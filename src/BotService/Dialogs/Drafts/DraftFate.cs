namespace Huiyin.Dialogs.Drafts;

internal enum DraftFate
{
    GoesOn,
    Dropped,

    /// <summary>Kept for after another matter, which the resident's present words begin.</summary>
    PutAside,
}
