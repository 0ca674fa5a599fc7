using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.Privacy.Keys;
using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Privacy;

public sealed class EncryptionTests
{
    private const string Phone = "13800000000";

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task PhoneAndPlace_InTheDatabase_AreUnreadableAndInTheLedgerAsTheyWere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("wang");
        await database.WriteAsync(transaction => database.Get<IResidentRepository>().SetPhoneAsync(transaction, resident.Id, Phone, CancellationToken.None));
        var concern = await ledger.FileAsync(resident);
        foreach (var column in new[] { "concern.phone", "concern.place", "resident.phone", "outbox.payload" })
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            Assert.Equal(0, await database.ScalarAsync<int>($"SELECT count(*) FROM {table} WHERE {name} NOT LIKE 'enc1:%'"));
        }

        var read = await ledger.ReadAsync(concern.Id);
        Assert.Equal((Phone, "德和家园3号楼"), (read.Phone, read.Place));
        var listed = await database.ReadAsync(transaction => database.Queries.ListAsync(transaction, new ConcernFilter(), CancellationToken.None));
        Assert.Equal("德和家园3号楼", listed.Items.Single().Place);
        Assert.Equal(Phone, (await database.ReadAsync(transaction => database.Get<IResidentRepository>().FindAsync(transaction, resident.Id, CancellationToken.None)))!.Phone);
        Assert.Equal("德和家园3号楼", (await ledger.RectifyAsync(concern)).Place);
        Assert.Equal(Phone, (await ledger.ReadAsync(concern.Id)).Phone);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Search_ForTheReportersWords_FindsThemAndNotThePlace(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        await ledger.FileAsync(await ledger.ResidentAsync("wang"));
        Assert.Single((await database.ReadAsync(transaction => database.Queries.ListAsync(transaction, new ConcernFilter { Text = "有车乱停" }, CancellationToken.None))).Items);
        Assert.Empty((await database.ReadAsync(transaction => database.Queries.ListAsync(transaction, new ConcernFilter { Text = "enc1" }, CancellationToken.None))).Items);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Rotation_StoppedAndStartedAgain_BringsEverythingUnderTheNewKey(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("wang");
        var concern = await ledger.FileAsync(resident);
        await ledger.RectifyAsync(concern);
        for (var i = 0; i < 5; i++)
        {
            await ledger.FileAsync(resident);
        }

        var former = database.Get<KeyRing>().Active.Id;
        Assert.True(database.Get<KeyRing>().TryAdd(FieldKey.New()));
        var now = database.Get<KeyRing>().Active.Id;
        using var stop = new CancellationTokenSource();
        var batches = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Get<Reencryption>().RunAsync(
            false,
            _ =>
            {
                if (++batches == 2)
                {
                    stop.Cancel();
                }
            },
            stop.Token));
        Assert.NotEqual(0, await UnderAsync(database, former));
        Assert.NotEqual(0, await database.Get<Reencryption>().RunAsync(false, null, CancellationToken.None));
        Assert.Equal(0, await UnderAsync(database, former));
        Assert.Equal(0, await database.Get<Reencryption>().RunAsync(false, null, CancellationToken.None));
        // Phone and place of six concerns, and the message of the rectification.
        Assert.Equal(13, await UnderAsync(database, now));
        var read = await ledger.ReadAsync(concern.Id);
        Assert.Equal((Phone, "德和家园3号楼"), (read.Phone, read.Place));
        Assert.Contains("\"code\":\"concern.", (await ledger.OutboxAsync(concern.Id))[0].Payload, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Node_ThatKnowsTheFormerKeyOnly_ReadsWhatAnotherRotated(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("wang"));
        await using (var other = database.Build())
        {
            other.GetRequiredService<KeyRing>().TryAdd(FieldKey.New());
            await other.GetRequiredService<Reencryption>().RunAsync(false, null, CancellationToken.None);
        }

        Assert.Equal(Phone, (await ledger.ReadAsync(concern.Id)).Phone);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Values_FromBeforeEncryption_AreReadAndThenEncrypted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("wang"));
        await database.ExecuteAsync($"UPDATE concern SET phone = '{Phone}', place = 'Building 9'");
        Assert.Equal("Building 9", (await ledger.ReadAsync(concern.Id)).Place);
        Assert.Equal(2, await database.Get<Reencryption>().RunAsync(onlyPlain: true, null, CancellationToken.None));
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM concern WHERE phone NOT LIKE 'enc1:%' OR place NOT LIKE 'enc1:%'"));
        Assert.Equal("Building 9", (await ledger.ReadAsync(concern.Id)).Place);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Start_WithoutTheKeyOfTheDatabase_SaysWhichIsMissing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await database.Get<KeyCheck>().RunAsync(CancellationToken.None);
        await database.Get<KeyCheck>().RunAsync(CancellationToken.None);
        var id = database.Get<KeyRing>().Active.Id;
        File.Delete(Path.Combine(database.DataDirectory, "keys", "privacy.keys"));
        await using var another = database.Build();
        var refused = await Assert.ThrowsAsync<StartupException>(() => another.GetRequiredService<KeyCheck>().RunAsync(CancellationToken.None));
        Assert.Contains(id, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<int> UnderAsync(TestDatabase database, string key)
    {
        var found = 0;
        foreach (var column in database.Get<IProtectedColumns>().Names)
        {
            found += await database.ScalarAsync<int>($"SELECT count(*) FROM {column.Split('.')[0]} WHERE {column.Split('.')[1]} LIKE 'enc1:{key}:%'");
        }

        return found;
    }
}
