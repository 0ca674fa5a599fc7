using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Deliveries;

/// <summary>Why a message did not arrive, for who does not read HTTP. What is not known is said as the channel said it.</summary>
internal sealed class FailureWording(IDialogContent content)
{
    private static readonly (string Begins, string Key)[] Known =
    [
        ("The conversation is Suspended", "blocked"),
        ("The conversation is", "gone"),
        ("There is no such conversation", "gone"),
        ("No answer within", "silent"),
        ("The channel cannot be reached", "unreachable"),
        ("The channel broke off", "broken-off"),
        ("No channel of this service", "not-served"),
        ("The household has no chat", "no-chat"),
        ("The conversation has no serviceUrl", "no-address"),
        ("The host ", "not-allowed"),
    ];

    public string Of(string? error, string locale)
    {
        if (string.IsNullOrEmpty(error))
        {
            return Say("unknown", locale, "");
        }

        if (error.StartsWith("HTTP ", StringComparison.Ordinal) && int.TryParse(error.AsSpan(5, Math.Min(3, error.Length - 5)), NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return Say(KeyOf(status), locale, error);
        }

        var key = Array.Find(Known, known => error.StartsWith(known.Begins, StringComparison.Ordinal)).Key;
        return key is null ? error : Say(key, locale, error);
    }

    private static string KeyOf(int status) => status switch
    {
        401 => "credentials",
        403 => "blocked",
        404 or 410 => "gone",
        413 => "too-large",
        429 => "busy",
        >= 500 => "out-of-order",
        _ => "refused",
    };

    private string Say(string key, string locale, string error) => content.Current.Prompts.Text($"deliveries.error.{key}", locale, ("error", error));
}
