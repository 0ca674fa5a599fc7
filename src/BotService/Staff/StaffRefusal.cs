namespace Huiyin.Staff;

/// <summary>Why something about accounts is refused. The name in kebab case is the problem's code and the key of its sentences.</summary>
internal enum StaffRefusal
{
    NotFound,
    MissingField,
    TooLong,
    InvalidValue,
    LoginTaken,
    EmailTaken,
    UnknownUnit,
    UnknownArea,
    UnitRequired,
    AreasRequired,
    LastAdministrator,
    PasswordTooShort,
    PasswordLikeLogin,
    PasswordCommon,
    PasswordUnchanged,
    PasswordWrong,
    PasswordChangeRequired,
    SignInFailed,
    SignInLocked,
    ForeignArea,
    ForeignUnit,
    MissingScope,
    MissingRole,
    TooManyTokens,
    SessionRequired,
    SignInUnknown,
}
