namespace Huiyin.Concerns.Calendar;

/// <summary>A stretch of a day in which a unit works, by the district's clock.</summary>
/// <param name="From">Minutes after midnight.</param>
/// <param name="To">Minutes after midnight, 1440 for its end; later than <paramref name="From"/>.</param>
internal readonly record struct WorkingSpell(int From, int To);
