using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Understanding.Similar;

public sealed class SimilarConcernsTests
{
    private const string Scooters = "名都社区3号楼下电动车乱停堵了单元门，电话13800000000";

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_SameMatterInOtherWords_IsFirst(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        var wanted = await ledger.FileAsync("parking.compound", Scooters, "mingdu");
        await ledger.FileAsync("parking.shortage", "小区里车位太少，晚上回来没地方停汽车", "mingdu");
        await ledger.FileAsync("parking.compound", "电动车停在楼道里充电", "liuzhuang");
        await ledger.FileAsync("environment", "垃圾桶满了没人清理", "mingdu");

        var found = await ledger.FindAsync("电瓶车挡住单元口，人都出不去", "parking.compound", "mingdu");

        Assert.Equal(wanted.Id, found[0].Concern.Id);
        Assert.All(found, similar => Assert.StartsWith("parking", similar.Concern.Category, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_EnglishAndMarkup_IsFoundByPieces(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        var wanted = await ledger.FileAsync("utilities", "The STREET LAMP at the \"gate\" (*) has been dark for a week; NEAR AND OR NOT", "mingdu");

        var found = await ledger.FindAsync("street light \"gate\" OR (dark*) NEAR", "utilities", "mingdu");

        Assert.Equal(wanted.Id, Assert.Single(found).Concern.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_TwoCharacters_LooksAmongTheNewest(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        await ledger.FileAsync("noise", "半夜狗叫", "dehe");
        var wanted = await ledger.FileAsync("noise", "楼上天天跳绳", "mingdu");

        Assert.Equal(wanted.Id, (await ledger.FindAsync("跳绳", null, null))[0].Concern.Id);
        Assert.Equal(wanted.Id, (await ledger.FindAsync("跳绳", "noise", "mingdu"))[0].Concern.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_WordsErased_IsNotOffered(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        await ledger.FileAsync("parking", Scooters, "mingdu");
        await ledger.Database.ExecuteAsync("UPDATE concern SET text = ''");

        Assert.Empty(await ledger.FindAsync(Scooters, "parking", "mingdu"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_Closed_IsGoneAndReopenedIsBack(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        var concern = await ledger.FileAsync("parking", Scooters, "mingdu");
        await ledger.Acts.RectifyAsync(concern);
        await ledger.Acts.AnswerAsync(concern, solved: true);
        Assert.Empty(await ledger.FindAsync(Scooters, "parking", "mingdu"));

        await ledger.Acts.AnswerAsync(concern, solved: false);
        Assert.Single(await ledger.FindAsync(Scooters, "parking", "mingdu"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Index_PhoneNumberInTheWords_IsNotInIt(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        await ledger.FileAsync("parking", Scooters, "mingdu");

        var hits = await ledger.Database.ReadAsync(transaction => ledger.Database.Get<ISimilarConcernIndex>().ContainingAsync(transaction, null, ["138", "000", "电动车"], 10, default));

        Assert.Equal(["电动车"], hits.Select(hit => hit.Gram));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Index_WordsErased_AreGone(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        var concern = await ledger.FileAsync("parking", Scooters, "mingdu");
        await ledger.Database.ExecuteAsync($"UPDATE concern SET text = '—' WHERE id = '{concern.Id}'");

        var hits = await ledger.Database.ReadAsync(transaction => ledger.Database.Get<ISimilarConcernIndex>().ContainingAsync(transaction, "parking", ["电动车"], 10, default));

        Assert.Empty(hits);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_NearerAndNewer_RanksHigher(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        var far = await ledger.FileAsync("parking", Scooters, "liuzhuang");
        var old = await ledger.FileAsync("parking", Scooters, "mingdu");
        ledger.Database.Clock.Advance(TimeSpan.FromDays(60));
        var neighbour = await ledger.FileAsync("parking", Scooters, "mingdu-garden");

        var found = await ledger.FindAsync(Scooters, "parking", "mingdu");

        Assert.Equal([neighbour.Id, old.Id, far.Id], found.Select(similar => similar.Concern.Id));
        Assert.True(found[2].Score < 0.5 * found[1].Score);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Find_PositionsOnTheMap_OutweighTheAreas(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        var across = await ledger.FileAsync("parking", Scooters, "zhongyuan", position: "33.64390,114.66950");
        await ledger.FileAsync("parking", Scooters, "mingdu", position: "33.69000,114.70000");

        var found = await ledger.FindAsync(Scooters, "parking", "mingdu", new Coordinates(33.6438, 114.6694));

        Assert.Equal(across.Id, found[0].Concern.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Join_OpenConcern_FollowsAndIsCountedOnce(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        var concern = await ledger.FileAsync("parking", Scooters, "mingdu");
        var neighbour = await ledger.Acts.ResidentAsync("neighbour");
        for (var time = 0; time < 2; time++)
        {
            await ledger.Acts.DoAsync((service, transaction) => service.JoinAsync(transaction, concern.Id, new("webchat", "chat-neighbour"), Actor.Resident(neighbour.Id), default));
        }

        Assert.Equal(2, (await ledger.FindAsync(Scooters, "parking", "mingdu"))[0].Participants);
        var events = await ledger.Acts.EventsAsync(concern.Id);
        Assert.Equal([ConcernEventKind.Filed, ConcernEventKind.Joined], events.Select(happened => happened.Kind));
        Assert.Equal(2, (await ledger.Acts.ReadAsync(concern.Id)).Version);

        await ledger.Acts.MoveAsync(await ledger.Acts.ReadAsync(concern.Id), new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        Assert.Contains("chat-neighbour", (await ledger.Acts.OutboxAsync(concern.Id)).Select(line => line.ConversationId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Join_ClosedConcern_IsRefused(DatabaseKind kind)
    {
        await using var ledger = await SimilarLedger.StartAsync(kind);
        var concern = await ledger.FileAsync("parking", Scooters, "mingdu");
        await ledger.Acts.DoAsync((service, transaction) => service.WithdrawAsync(transaction, concern.Id, null, Actor.Resident(concern.ReporterId), default));
        var neighbour = await ledger.Acts.ResidentAsync("neighbour");

        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.Acts.DoAsync((service, transaction) =>
            service.JoinAsync(transaction, concern.Id, new("webchat", "chat-neighbour"), Actor.Resident(neighbour.Id), default)));

        Assert.Equal(Refusal.TransitionNotAllowed, refused.Refusal);
    }
}
