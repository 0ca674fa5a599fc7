namespace Huiyin.Understanding;

/// <param name="Words">As the resident said it: 都一周了, since last Monday.</param>
/// <param name="From">The day it began, where the words tell one.</param>
internal sealed record SinceReading(string Words, DateOnly? From);
