using Huiyin.Concerns.Told;
using Huiyin.Protocol;

namespace Huiyin.Bot;

/// <summary>A card carries the same in words, for whoever cannot see it.</summary>
internal sealed class MessageWords : IMessageWords
{
    public string Of(string payload)
    {
        var activity = ActivityJson.Parse(payload);
        return activity.Text ?? activity.Speak ?? activity.Summary ?? "";
    }
}
