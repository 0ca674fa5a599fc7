namespace Huiyin.Staff;

internal enum StaffAuditAction
{
    Created,
    Changed,
    PasswordReset,
    PasswordChanged,
    SignedIn,
    LockedOut,
    SessionRevoked,
    TokenCreated,
    TokenRevoked,
    IdentityLinked,
}
