using Huiyin.Concerns;

namespace Huiyin.Privacy.Access;

/// <param name="ConcernId">Only about this concern.</param>
/// <param name="MemberId">Only by this member of staff.</param>
/// <param name="From">At or after this time.</param>
/// <param name="Until">Before this time.</param>
/// <param name="Before">Older than the entry of this id.</param>
/// <param name="Limit">At most so many, newest first.</param>
/// <param name="Visibility">Only about concerns and doors in what the reader sees; what lies nowhere only who sees all.</param>
internal sealed record AccessFilter(
    string? ConcernId = null,
    string? MemberId = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    long? Before = null,
    int Limit = 50,
    ConcernVisibility? Visibility = null);
