using System.Collections.Frozen;

namespace Huiyin.Staff.Passwords;

/// <summary>Passwords of ten characters and more that are guessed first here, and the patterns behind most of them.</summary>
internal static class CommonPasswords
{
    private const int FewestDifferent = 4;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "1q2w3e4r5t", "1qaz2wsx3edc", "qwer123456", "qwerty12345", "qwertyuiop", "q1w2e3r4t5", "asdfghjkl123", "zxcvbnm123",
        "password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123", "admin12345", "admin123456", "administrator", "administrator1",
        "iloveyou123", "woaini1314", "woaini520", "woaini5201314", "5201314520", "1314520520", "welcome123", "letmein123", "changeme123",
        "a123456789", "aa123456789", "abc1234567", "abc123456789", "abcd123456", "abcd1234567", "zhang123456", "wang123456", "li123456789",
        "huiyin1234", "huiyin12345", "huiyin123456", "shifanqu123", "shequ123456", "jiedao123456", "zhengfu123",
    ],
    StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Rows = ["01234567890123456789", "09876543210987654321", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

    public static bool Contains(string password) =>
        Words.Contains(password)
        || password.Distinct().Count() < FewestDifferent
        || Rows.Any(row => row.Contains(password, StringComparison.OrdinalIgnoreCase));
}
