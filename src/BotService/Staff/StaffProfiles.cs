using System.Globalization;
using System.Text;
using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Staff;

/// <summary>Checks what is filled in about a member: each refusal names the field.</summary>
internal sealed class StaffProfiles(IDialogContent content)
{
    private const int LongestLogin = 64;
    private const int LongestName = 80;
    private const int LongestEmail = 254;
    private const int MostCodes = 200;

    public StaffMember Apply(StaffMember blank, StaffProfile profile)
    {
        var role = Role(profile.Role);
        var unit = Unit(profile.Unit, "unit");
        var areas = Codes(profile.Areas, "areas", code => Area(code));
        var units = Codes(profile.Units, "units", code => Unit(code, "units")!);
        if (role is ActorRole.Clerk or ActorRole.UnitHead && unit is null)
        {
            throw new StaffRefusedException(StaffRefusal.UnitRequired, "unit");
        }

        // Somebody who goes from door to door does so somewhere.
        if (role == ActorRole.Visitor && areas.Count == 0)
        {
            throw new StaffRefusedException(StaffRefusal.AreasRequired, "areas");
        }

        return blank with
        {
            Login = Login(profile.Login),
            Name = Text(profile.Name, "name", LongestName) ?? throw Missing("name"),
            Role = role,
            Unit = unit,
            Areas = areas,
            Units = units,
            Locale = Locale(profile.Locale),
            Email = Email(profile.Email),
        };
    }

    /// <summary>Logins are the same in any letter case and width; null when it can be none.</summary>
    public static string? NormalLogin(string? login)
    {
        if (string.IsNullOrWhiteSpace(login) || login.Length > LongestLogin || login.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return null;
        }

        var normal = login.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return normal.Length is >= 2 and <= LongestLogin && normal.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@') ? normal : null;
    }

    private static string Login(string? login) => string.IsNullOrWhiteSpace(login) ? throw Missing("login")
        : login.Length > LongestLogin ? throw TooLong("login", LongestLogin)
        : NormalLogin(login) ?? throw Invalid("login", "a-z 0-9 . - _ @");

    private static ActorRole Role(ActorRole? role) => role switch
    {
        null => throw Missing("role"),
        ActorRole.Resident or ActorRole.System => throw Invalid("role", string.Join(", ", StaffRoles.All)),
        { } given => Enum.IsDefined(given) ? given : throw Invalid("role", string.Join(", ", StaffRoles.All)),
    };

    private static string Locale(string? locale) => string.IsNullOrWhiteSpace(locale) ? Locales.Chinese
        : Locales.All.FirstOrDefault(known => string.Equals(known, locale.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw Invalid("locale", string.Join(", ", Locales.All));

    private static string? Email(string? email)
    {
        var text = Text(email, "email", LongestEmail)?.ToLower(CultureInfo.InvariantCulture);
        return text is null || (text.IndexOf('@') is var at && at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace))
            ? text
            : throw Invalid("email", "name@example.com");
    }

    private static string? Text(string? text, string field, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        return trimmed.Length > longest ? throw TooLong(field, longest)
            : trimmed.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar) ? throw Invalid(field, "-")
            : trimmed;
    }

    private static List<string> Codes(IReadOnlyList<string?>? codes, string field, Func<string, string> check) =>
        codes is { Count: > MostCodes }
            ? throw TooLong(field, MostCodes)
            : [.. (codes ?? []).Where(code => !string.IsNullOrWhiteSpace(code)).Select(code => check(code!.Trim())).Distinct(StringComparer.Ordinal)];

    private string Area(string code) => content.Current.Areas.TryFind(code, out _)
        ? code
        : throw new StaffRefusedException(StaffRefusal.UnknownArea, "areas", ("code", Shown(code)));

    private string? Unit(string? code, string field) => string.IsNullOrWhiteSpace(code) ? null
        : content.Current.Units.TryFind(code.Trim(), out var unit) ? unit.Code
        : throw new StaffRefusedException(StaffRefusal.UnknownUnit, field, ("code", Shown(code)));

    private static string Shown(string code) => code.Length <= 40 ? code : code[..40];

    private static StaffRefusedException Missing(string field) => new(StaffRefusal.MissingField, field, ("field", field));

    private static StaffRefusedException TooLong(string field, int limit) => new(StaffRefusal.TooLong, field, ("field", field), ("limit", limit));

    private static StaffRefusedException Invalid(string field, string allowed) => new(StaffRefusal.InvalidValue, field, ("field", field), ("allowed", allowed));
}
