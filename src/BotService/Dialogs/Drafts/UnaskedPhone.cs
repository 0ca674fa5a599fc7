using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Huiyin.Understanding;

namespace Huiyin.Dialogs.Drafts;

/// <summary>A phone number that comes before it is asked for, as a message of its own: nobody types eleven digits twice.</summary>
internal static partial class UnaskedPhone
{
    public static bool TryRead(string text, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = null;
        var digits = SpokenDigits.ToAscii(text);
        if (PhoneNumber.Find(digits) is not { } found || !Introduction().IsMatch(digits.Remove(found.Start, found.Length)))
        {
            return false;
        }

        number = found.Number;
        return true;
    }

    [GeneratedRegex(@"^\P{L}*((我|本人)?的?(联系)?(电话|手机|号码|手机号|电话号码|手机号码)(是|为)?|(you can )?(call|reach|ring) me( at| on)?|(my )?(phone|mobile|number|phone number|mobile number)( is)?)?\P{L}*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}
