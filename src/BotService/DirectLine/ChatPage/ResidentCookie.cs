using System.Security.Cryptography;
using System.Text;
using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Tokens;

namespace Huiyin.DirectLine.ChatPage;

/// <summary>
/// By which a browser is known again: who it speaks as and in which conversation, signed. No script can read it and no other
/// site can send it.
/// </summary>
internal sealed class ResidentCookie(SigningKey key)
{
    private const string Name = "huiyin-chat";
    private const string Version = "v1";

    // What browsers allow at most.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    private readonly byte[] _key = key.Derive("resident-cookie");

    /// <summary>Null when there is none, or one that we did not sign.</summary>
    public ResidentIdentity? Read(HttpRequest request)
    {
        if (request.Cookies[Name]?.Split('.') is not [Version, var userId, var conversationId, var signature])
        {
            return null;
        }

        var identity = new ResidentIdentity(userId, conversationId);
        var expected = Encoding.ASCII.GetBytes(Sign(identity));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)) ? identity : null;
    }

    public void Write(HttpContext http, ResidentIdentity identity) => http.Response.Cookies.Append(
        Name,
        $"{Version}.{identity.UserId}.{identity.ConversationId}.{Sign(identity)}",
        new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Lifetime,
            Path = "/chat",
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps,
        });

    public static ResidentIdentity New() => new("dl_" + ConversationStarter.NewId(), ConversationStarter.NewId());

    private string Sign(ResidentIdentity identity) => Convert.ToHexStringLower(
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{Version}.{identity.UserId}.{identity.ConversationId}")));
}
