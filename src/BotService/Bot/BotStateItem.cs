namespace Huiyin.Bot;

internal sealed record BotStateItem(string Json, string ETag);
