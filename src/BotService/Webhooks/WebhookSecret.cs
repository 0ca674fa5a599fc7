using System.Security.Cryptography;
using System.Text;

namespace Huiyin.Webhooks;

/// <summary>Signs as the Standard Webhooks convention says: HMAC-SHA256 over id, time and body, each secret its own signature.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>For the header <c>webhook-signature</c>: one signature, or two while a rotation lasts.</summary>
    public static string Sign(Webhook webhook, string messageId, DateTimeOffset at, string body)
    {
        var signature = Sign(webhook.Secret, messageId, at, body);
        return webhook.PreviousSecret is { } previous && webhook.PreviousUntil > at
            ? $"{signature} {Sign(previous, messageId, at, body)}"
            : signature;
    }

    private static string Sign(string secret, string messageId, DateTimeOffset at, string body)
    {
        var key = Convert.FromBase64String(secret[Prefix.Length..]);
        var content = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{messageId}.{at.ToUnixTimeSeconds()}.{body}"));
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content));
    }
}
