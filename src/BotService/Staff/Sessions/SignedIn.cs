namespace Huiyin.Staff.Sessions;

/// <param name="Member">Who.</param>
/// <param name="Session">Where.</param>
/// <param name="Secret">For the cookie, see <see cref="StaffSessionCookie"/>.</param>
/// <param name="MustChangePassword">Nothing else is open to them before.</param>
internal sealed record SignedIn(StaffMember Member, StaffSession Session, string Secret, bool MustChangePassword);
