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

    /// <summary>Messages that were given up were queued again.</summary>
    MessagesReplayed,
}
