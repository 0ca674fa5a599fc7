using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

internal static class Turns
{
    public static Activity Message(string text = "hi") => new(ActivityTypes.Message)
    {
        Id = "a1",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "http://x",
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };

    public static TurnContext Of(Activity activity) => new(new RecordingAdapter(), activity);
}
