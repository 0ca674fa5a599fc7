namespace Huiyin.Staff;

/// <summary>Something that happened to an account, kept for ever.</summary>
/// <param name="Id">Ascending; 0 before it is stored.</param>
/// <param name="At">When.</param>
/// <param name="ActorId">Who did it: a member's or a token's id, or <c>system</c>.</param>
/// <param name="ActorName">As shown to staff.</param>
/// <param name="MemberId">Whose account.</param>
/// <param name="Action">What.</param>
/// <param name="Detail">JSON: what was changed, with the values before and after; never a secret.</param>
internal sealed record StaffAuditEntry(long Id, DateTimeOffset At, string ActorId, string? ActorName, string MemberId, StaffAuditAction Action, string Detail);
