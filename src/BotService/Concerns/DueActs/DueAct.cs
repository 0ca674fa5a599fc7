namespace Huiyin.Concerns.DueActs;

internal sealed record DueAct(string ConcernId, DateTimeOffset WakeAt);
