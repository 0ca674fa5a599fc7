using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

public sealed class BootstrapTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Token_OfTheFirstAdministrator_IsMadeUpOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind, services => services.AddSingleton<BootstrapCredential>());
        var secret = await database.Get<BootstrapCredential>().EnsureAsync(CancellationToken.None);
        Assert.Matches("^hy_[0-9a-f]{48}$", secret);
        Assert.Equal(ActorRole.Administrator, (await StoredAsync(database, secret!))!.Role);
        Assert.Null(await database.Get<BootstrapCredential>().EnsureAsync(CancellationToken.None));
        await using var another = database.Build(services => services.AddSingleton<BootstrapCredential>());
        Assert.Null(await another.GetRequiredService<BootstrapCredential>().EnsureAsync(CancellationToken.None));
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM staff_token"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Token_Configured_IsTakenButNeverTold(DatabaseKind kind)
    {
        const string chosen = "chosen-by-the-operator";
        await using var database = await TestDatabase.StartAsync(kind, services => services.AddSingleton<BootstrapCredential>().Configure<StaffOptions>(staff => staff.BootstrapToken = chosen));
        Assert.Null(await database.Get<BootstrapCredential>().EnsureAsync(CancellationToken.None));
        Assert.Null(await database.Get<BootstrapCredential>().EnsureAsync(CancellationToken.None));
        Assert.NotNull(await StoredAsync(database, chosen));
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM staff_token"));
    }

    private static Task<StaffToken?> StoredAsync(TestDatabase database, string secret) => database.ReadAsync(transaction =>
        database.Get<IStaffTokenRepository>().FindByHashAsync(transaction, StaffToken.HashOf(secret), CancellationToken.None));
}
