using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace Huiyin.Benchmarks.Hosts;

internal static class BotHost
{
    public static void Map(WebApplication app, IBot bot)
    {
        var adapter = new CloudAdapter(app.Configuration);
        app.MapPost("/api/messages", context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
    }
}
