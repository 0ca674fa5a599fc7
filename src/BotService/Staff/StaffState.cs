namespace Huiyin.Staff;

internal enum StaffState
{
    Active,

    /// <summary>Can't sign in; sessions and tokens are worth nothing. Accounts are never deleted, for the ledger names them.</summary>
    Disabled,
}
