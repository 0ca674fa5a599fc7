namespace Huiyin.Concerns;

internal enum ConcernEventKind
{
    Filed,
    StatusChanged,
    Replied,
    Noted,
    WordsAdded,
    AttachmentsAdded,
}
