using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

/// <summary>By which id a delivery is recognised when the channel repeats it.</summary>
internal static class InboundActivityId
{
    private const string Generated = "hyin-";
    private const int LongestKey = 1000;

    /// <summary>
    /// Gives an activity without an id one. What has a time is named by its content, so that a repeated delivery gets the
    /// same; without a time two equal messages are two, because a resident may well say "yes" twice.
    /// </summary>
    public static void Ensure(Activity activity, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrWhiteSpace(activity.Id))
        {
            activity.Id = Generated + (activity.Timestamp is null && activity.LocalTimestamp is null
                ? Guid.NewGuid().ToString("N")
                : Digest(body));
        }
    }

    /// <summary>Short enough to be stored as a key; ids of mail channels are not.</summary>
    public static string Key(string activityId) => Encoding.UTF8.GetByteCount(activityId) <= LongestKey
        ? activityId
        : Generated + Digest(Encoding.UTF8.GetBytes(activityId));

    /// <summary>The channel has never seen an id of ours, so nothing can be a reply to it there.</summary>
    public static bool IsOurs(string activityId) => activityId.StartsWith("hy", StringComparison.Ordinal)
        && (activityId.StartsWith(Generated, StringComparison.Ordinal) || activityId.StartsWith("hy-", StringComparison.Ordinal));

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes)[..16]);
}
