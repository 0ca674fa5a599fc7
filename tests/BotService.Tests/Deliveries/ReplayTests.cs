using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Deliveries.Replay;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Staff;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Deliveries;

public sealed class ReplayTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Replay_All_QueuesWhatWasGivenUpOnceAndWritesItDown(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var concern = await GivenUpAsync(database, "anna");
        await GivenUpAsync(database, "bert");

        var first = await RunAsync(database, "--all");
        var second = await RunAsync(database, "--all");

        Assert.Equal((0, "2 messages are queued again; the service sends them."), first);
        Assert.Equal((0, "0 messages are queued again; the service sends them."), second);
        Assert.Equal(2, await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'Queued' AND attempts = 0"));
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM staff_audit WHERE action = 'MessagesReplayed' AND actor_name = 'replay' AND detail LIKE '%messages%'"));
        Assert.NotNull(concern);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Replay_DryRun_ChangesNothing(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        await GivenUpAsync(database, "anna");

        Assert.Equal((0, "1 message would be sent again. Nothing was changed."), await RunAsync(database, "--all", "--dry-run"));

        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'Undeliverable'"));
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM staff_audit"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Replay_ToldInPersonSince_LeavesItUnlessForced(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var concern = await GivenUpAsync(database, "anna");
        var visit = Assert.Single(await database.ReadAsync(transaction => database.Get<ReturnVisitService>().ListAsync(transaction, new ReturnVisitFilter(ConcernId: concern.Id), None)));
        database.Clock.Advance(TimeSpan.FromHours(1));
        await database.WriteAsync(transaction => database.Get<ReturnVisitService>().RecordAsync(transaction, visit.Id, ReturnVisitResult.ToldInPerson, null, Ledger.Clerk, None));

        var listed = await RunAsync(database, "--list");
        var careful = await RunAsync(database, "--all");
        var forced = await RunAsync(database, "--all", "--force");

        Assert.Contains("[told in person since]", listed.Output, StringComparison.Ordinal);
        Assert.Contains("0 messages are queued again", careful.Output, StringComparison.Ordinal);
        Assert.Contains("1 left: a visit told the resident since.", careful.Output, StringComparison.Ordinal);
        Assert.Contains("1 message is queued again", forced.Output, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Replay_ConversationGone_LeavesItUntilSomebodyInsists(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        await GivenUpAsync(database, "anna", DeliveryConsequence.RecipientSuspended);

        var careful = await RunAsync(database, "--all");
        var forced = await RunAsync(database, "--all", "--force");

        Assert.Contains("1 left: the conversation is gone", careful.Output, StringComparison.Ordinal);
        Assert.Contains("1 message is queued again", forced.Output, StringComparison.Ordinal);
        Assert.Equal("Open", await database.ScalarAsync<string>("SELECT state FROM conversation"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task List_Filtered_ShowsOnlyThose(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var anna = await GivenUpAsync(database, "anna");
        database.Clock.Advance(TimeSpan.FromDays(2));
        var bert = await GivenUpAsync(database, "bert");

        var all = await RunAsync(database, "--list");
        var one = await RunAsync(database, "--list", "--concern", ConcernNumber.Format(anna.Number));
        var recent = await RunAsync(database, "--list", "--since", "2026-11-04");
        var elsewhere = await RunAsync(database, "--list", "--channel", "sms");

        Assert.Contains("2 messages given up.", all.Output, StringComparison.Ordinal);
        Assert.Contains("HTTP 500", all.Output, StringComparison.Ordinal);
        Assert.Contains(ConcernNumber.Format(anna.Number), one.Output, StringComparison.Ordinal);
        Assert.Contains("1 message given up.", one.Output, StringComparison.Ordinal);
        Assert.Contains(ConcernNumber.Format(bert.Number), recent.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(ConcernNumber.Format(anna.Number), recent.Output, StringComparison.Ordinal);
        Assert.Equal("0 messages given up.", elsewhere.Output);
    }

    [Theory]
    [InlineData()]
    [InlineData("--all", "--list")]
    [InlineData("--list", "--force")]
    [InlineData("--all", "--since", "yesterday")]
    [InlineData("--id", "one")]
    [InlineData("--channel", "sms")]
    public async Task Arguments_ThatMakeNoSense_AreAnsweredWithTheUsage(params string[] arguments)
    {
        await using var database = await StartAsync(DatabaseKind.Sqlite);

        var (code, output) = await RunAsync(database, arguments);

        Assert.Equal(2, code);
        Assert.StartsWith("replay (--list", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_UnknownConcern_IsNamedInTheCallersLanguage()
    {
        await using var database = await StartAsync(DatabaseKind.Sqlite);

        var output = new StringWriter();
        var code = await database.Get<ReplayCommand>().RunAsync(["--all", "--concern", "1-0001", "--language", "zh-CN"], output, None);

        Assert.Equal((2, "没有编号为 1-0001 的诉求，请检查 --concern。"), (code, output.ToString().Trim()));
    }

    private static Task<TestDatabase> StartAsync(DatabaseKind kind) => TestDatabase.StartAsync(kind, services => services
        .AddSingleton<IDialogContent>(new FixedContent())
        .AddSingleton<StaffAudit>()
        .AddDeliveries()
        .AddSingleton<ReplayCommand>());

    private static async Task<(int Code, string Output)> RunAsync(TestDatabase database, params string[] arguments)
    {
        var output = new StringWriter();
        var code = await database.Get<ReplayCommand>().RunAsync(arguments.Contains("--language") ? arguments : [.. arguments, "--language", "en"], output, None);
        return (code, output.ToString().Trim());
    }

    private static async Task<Concern> GivenUpAsync(TestDatabase database, string user, DeliveryConsequence consequence = DeliveryConsequence.MessageOnly)
    {
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync(user));
        await ledger.DoAsync((service, transaction) => service.ReplyAsync(transaction, concern.Id, null, "We come on Monday.", Ledger.Clerk, None));
        await database.WriteAsync(async transaction =>
        {
            var due = await database.Get<IOutboxRepository>().LeaseDueAsync(transaction, database.Clock.GetUtcNow().AddMinutes(1), 1, None);
            await database.Get<DeliveryRecord>().WriteAsync(transaction, due.Single(), new DeliveryOutcome.Undeliverable("HTTP 500", consequence), None);
        });
        return concern;
    }
}
