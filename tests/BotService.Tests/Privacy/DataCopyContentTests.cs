using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Privacy.Copies;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Privacy;

public sealed class DataCopyContentTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Copy_OfTheReporter_HasWhatIsTheirsAndNotWhatStaffNote(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        var concern = await ledger.FileAsync(anna, "楼下漏水");
        await ledger.DoAsync((service, transaction) => service.NoteAsync(transaction, concern.Id, null, "住户脾气大", Ledger.Clerk, None));
        await ledger.DoAsync((service, transaction) => service.ReplyAsync(transaction, concern.Id, null, "周一去修", Ledger.Clerk, None));
        await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.ReadAsync(concern.Id)), solved: true, "谢谢");
        await ledger.DoAsync((service, transaction) => service.RateAsync(transaction, concern.Id, 5, "很快", Actor.Resident(anna.Id), None));
        await database.WriteAsync(transaction => database.Get<ReturnVisitService>().OpenAsync(transaction, concern.Id, anna.Id, ReturnVisitReason.AskedFor, Actor.System, None));

        var copy = await MakeAsync(database, anna.Id);

        var own = Assert.Single(copy.Reported);
        Assert.Equal(("楼下漏水", "德和家园3号楼", "13800000000", "上周二"), (own.Text, own.Place, own.Phone, own.SinceWhen));
        Assert.Equal(["楼下漏水", "周一去修", "已划线并安排巡查", "谢谢", "很快"], own.History.Select(happened => happened.Text).OfType<string>());
        Assert.Equal((5, "很快"), (Assert.Single(copy.Ratings).Stars, copy.Ratings[0].Words));
        Assert.Equal(ReturnVisitReason.AskedFor, Assert.Single(copy.ReturnVisits).Reason);
        Assert.Equal("webchat", Assert.Single(copy.You.Chats).Channel);
        var words = string.Join('\n', database.Get<DataCopyWording>().Sections(copy, withTalk: true).SelectMany(section => section.Lines));
        Assert.Contains("周一去修", words, StringComparison.Ordinal);
        Assert.DoesNotContain("脾气", words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Copy_OfAFollower_HasTheirWordsAndNotTheReporters(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var (anna, berta) = (await ledger.ResidentAsync("anna", "en"), await ledger.ResidentAsync("berta"));
        var concern = await ledger.FileAsync(berta, "我家302漏水");
        await ledger.DoAsync((service, transaction) => service.JoinAsync(transaction, concern.Id, new ConversationKey("webchat", "chat-anna"), Actor.Resident(anna.Id), None));
        await ledger.DoAsync((service, transaction) => service.AddWordsAsync(transaction, concern.Id, "Here too", Actor.Resident(anna.Id), None));

        var copy = await MakeAsync(database, anna.Id);

        Assert.Empty(copy.Reported);
        Assert.Equal(["Here too"], Assert.Single(copy.Followed).YourActs.Select(happened => happened.Text).OfType<string>());
        Assert.DoesNotContain("302", System.Text.Json.JsonSerializer.Serialize(copy), StringComparison.Ordinal);
    }

    private static Task<TestDatabase> StartAsync(DatabaseKind kind) => TestDatabase.StartAsync(kind, services => services
        .AddSingleton<IDialogContent>(new FixedContent())
        .AddDataCopies());

    private static Task<DataCopy> MakeAsync(TestDatabase database, string residentId) =>
        database.ReadAsync(transaction => database.Get<DataCopyMaker>().MakeAsync(transaction, residentId, None));
}
