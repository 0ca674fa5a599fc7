using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>Keeps where and to whom to speak, as an activity that has nothing to say yet.</summary>
internal static class ConversationReferences
{
    public static string Write(ConversationReference reference)
    {
        var envelope = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);
        // What is said unasked replies to nothing.
        envelope.ReplyToId = null;
        return ActivityJson.Write(envelope);
    }

    /// <summary>An empty message addressed as the reference says.</summary>
    public static Activity Read(string stored) => ActivityJson.Parse(stored);
}
