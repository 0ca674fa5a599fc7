using Huiyin.Benchmarks;
using Huiyin.Benchmarks.Hosts;

// usage: BotService.Benchmarks echo|waterfall|empty [--urls http://127.0.0.1:5101]
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
var app = builder.Build();

switch (args.FirstOrDefault())
{
    case "echo":
        BotHost.Map(app, new EchoBot());
        break;
    case "waterfall":
        BotHost.Map(app, new UserProfileBot());
        break;
    case "empty":
        EmptyHost.Map(app);
        break;
    default:
        Console.Error.WriteLine("usage: BotService.Benchmarks echo|waterfall|empty [--urls http://127.0.0.1:5101]");
        return 2;
}

HostStatistics.Map(app);
await app.RunAsync();
return 0;
