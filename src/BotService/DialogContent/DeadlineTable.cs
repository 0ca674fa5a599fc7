namespace Huiyin.DialogContent;

/// <param name="RemindAtPercent">Of the time for an act, after which its unit is reminded.</param>
/// <param name="Classes">By the code that categories name: <c>2h</c>, <c>24h</c>, <c>7d</c>, <c>15d</c>; all four are there.</param>
internal sealed record DeadlineTable(double RemindAtPercent, IReadOnlyDictionary<string, ClassDeadlines> Classes);
