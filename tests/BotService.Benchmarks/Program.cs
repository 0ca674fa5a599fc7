using Huiyin.Benchmarks;
using Huiyin.Benchmarks.Desks;
using Huiyin.Benchmarks.Hosts;
using Huiyin.Benchmarks.Ledgers;
using Huiyin.Benchmarks.Messages;
using Huiyin.Benchmarks.Periods;
using Huiyin.Benchmarks.Outboxes;
using Huiyin.Benchmarks.Seeding;

// usage: BotService.Benchmarks echo|waterfall|empty [--urls http://127.0.0.1:5101], or seed, ledger, desk, messages, summary or outbox: see README.md
switch (args)
{
    case ["seed", .. var rest]:
        return await SeedCommand.RunAsync(rest, CancellationToken.None);
    case ["ledger", .. var rest]:
        return await LedgerCommand.RunAsync(rest, CancellationToken.None);
    case ["messages", .. var rest]:
        return await MessagesCommand.RunAsync(rest, CancellationToken.None);
    case ["summary", .. var rest]:
        return await PeriodCommand.RunAsync(rest, CancellationToken.None);
    case ["desk", .. var rest]:
        return await DeskCommand.RunAsync(rest, CancellationToken.None);
    case ["outbox", .. var rest]:
        return await OutboxCommand.RunAsync(rest, CancellationToken.None);
}

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
        Console.Error.WriteLine("usage: BotService.Benchmarks echo|waterfall|empty [--urls http://127.0.0.1:5101], " + SeedOptions.Usage + ", " + LedgerCommand.Usage + ", " + DeskCommand.Usage + ", " + MessagesCommand.Usage + ", " + PeriodCommand.Usage + ", " + OutboxCommand.Usage);
        return 2;
}

HostStatistics.Map(app);
await app.RunAsync();
return 0;
