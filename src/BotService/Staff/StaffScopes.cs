namespace Huiyin.Staff;

/// <summary>What a token is good for, within its owner's role. Who signs in with a password has all.</summary>
[Flags]
internal enum StaffScopes
{
    None = 0,

    /// <summary>Reading single records and pages of lists.</summary>
    Read = 1,

    /// <summary>Acting on concerns: replies, notes, changes of status, evidence.</summary>
    Write = 2,

    /// <summary>Taking out whole lists.</summary>
    Export = 4,

    /// <summary>Accounts, settings, webhooks, the audit.</summary>
    Admin = 8,

    /// <summary>Seeing residents' phone numbers and exact places in full, as far as the role goes.</summary>
    Personal = 16,

    All = Read | Write | Export | Admin | Personal,
}
