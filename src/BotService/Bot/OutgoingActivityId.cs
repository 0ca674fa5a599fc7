namespace Huiyin.Bot;

/// <summary>Ids of what the bot sends: unique, and in the order in which they were made.</summary>
internal static class OutgoingActivityId
{
    public static string New(TimeProvider time) => "hy-" + Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
