namespace Huiyin.Staff.Passwords;

/// <summary>Length counts, not exotic characters; what everybody tries first is refused.</summary>
internal static class PasswordRules
{
    public const int Shortest = 10;
    public const int Longest = 200;

    private const string Field = "newPassword";

    public static void Check(string? password, StaffMember member)
    {
        if (string.IsNullOrWhiteSpace(password))
        {
            throw new StaffRefusedException(StaffRefusal.MissingField, Field, ("field", Field));
        }

        if (password.Length > Longest)
        {
            throw new StaffRefusedException(StaffRefusal.TooLong, Field, ("field", Field), ("limit", Longest));
        }

        if (password.Length < Shortest)
        {
            throw new StaffRefusedException(StaffRefusal.PasswordTooShort, Field, ("count", Shortest));
        }

        if (Resembles(password, member.Login) || Resembles(password, member.Name) || Resembles(password, member.Email?.Split('@')[0]))
        {
            throw new StaffRefusedException(StaffRefusal.PasswordLikeLogin, Field);
        }

        if (CommonPasswords.Contains(password))
        {
            throw new StaffRefusedException(StaffRefusal.PasswordCommon, Field);
        }
    }

    // A word of three letters is in many a good password; the login with a number behind it is no secret.
    private static bool Resembles(string password, string? known) =>
        known is { Length: > 3 } && password.Contains(known, StringComparison.OrdinalIgnoreCase)
        || string.Equals(password, known, StringComparison.OrdinalIgnoreCase);
}
