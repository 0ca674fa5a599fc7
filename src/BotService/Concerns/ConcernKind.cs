namespace Huiyin.Concerns;

internal enum ConcernKind
{
    Problem,
    Suggestion,
    Enquiry,
    Praise,
}
