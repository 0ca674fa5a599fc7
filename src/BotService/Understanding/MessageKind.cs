namespace Huiyin.Understanding;

/// <summary>What the resident wants; the names are those of the ledger's kinds.</summary>
internal enum MessageKind
{
    Problem,
    Suggestion,
    Enquiry,
    Praise,
}
