using System.Diagnostics;

namespace Huiyin.Bot;

internal static class BotTelemetry
{
    public static readonly ActivitySource Source = new("Huiyin.Bot");
}
