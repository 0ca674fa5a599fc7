using Huiyin.Staff.Sessions;
using Huiyin.Storage;

namespace Huiyin.Staff;

public sealed class SignInTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Login_AfterFiveFailures_IsLockedLongerEachTime(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (member, password) = await office.HireAsync(StaffOffice.Clerk());
        await FailAsync(office, "li.na", SignInLimits.FailuresOfLogin);
        Assert.Equal(60, await WaitAsync(office, "li.na", password));
        office.Database.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, await WaitAsync(office, "li.na", password));
        office.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await FailAsync(office, "li.na", 1);
        Assert.Equal(120, await WaitAsync(office, "li.na", password));
        office.Database.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.SignInAsync("li.na", password);
        await FailAsync(office, "li.na", SignInLimits.FailuresOfLogin - 1);
        await office.SignInAsync("li.na", password);
        Assert.Equal(2, (await office.AuditAsync(member.Id)).Count(entry => entry.Action == StaffAuditAction.LockedOut));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Login_ThatNobodyHas_IsRefusedAndLockedLikeAnyOther(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        await FailAsync(office, "nobody", SignInLimits.FailuresOfLogin);
        Assert.Equal(60, await WaitAsync(office, "nobody", "whatever it is"));
        Assert.Equal(StaffRefusal.SignInFailed, await office.RefusalAsync(() => office.SignInAsync(null, null)));
        Assert.Equal(StaffRefusal.SignInFailed, await office.RefusalAsync(() => office.SignInAsync(new string('x', 5000), new string('y', 5000))));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Address_ThatTriesManyLogins_IsLockedForAll(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (_, password) = await office.HireAsync(StaffOffice.Clerk());
        for (var i = 0; i < SignInLimits.FailuresOfAddress; i++)
        {
            Assert.Equal(StaffRefusal.SignInFailed, await office.RefusalAsync(() => office.SignInAsync($"guess-{i}", "whatever it is")));
        }

        Assert.Equal(60, await WaitAsync(office, "li.na", password));
        await office.SignInAsync("li.na", password, new SignInOrigin("10.0.0.2", "Another"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Guesses_ManyAtOnce_AreCheckedNoMoreThanAllowed(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        await office.HireAsync(StaffOffice.Clerk());
        var refusals = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => office.RefusalAsync(() => office.SignInAsync("li.na", "whatever it is"))));
        Assert.Equal(SignInLimits.FailuresOfLogin, refusals.Count(refusal => refusal == StaffRefusal.SignInFailed));
        Assert.Equal(20 - SignInLimits.FailuresOfLogin, refusals.Count(refusal => refusal == StaffRefusal.SignInLocked));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Failures_InTheDatabase_DontTellWhatWasTyped(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        await FailAsync(office, "a-password-in-the-wrong-field", 1);
        Assert.Equal(0, await office.Database.ScalarAsync<int>("SELECT count(*) FROM staff_sign_in_failure WHERE key LIKE '%password%' OR key LIKE '%10.0.0%'"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Session_LeftAlone_EndsAfterTwelveHoursAndAtLastAfterAWeek(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (_, password) = await office.HireAsync(StaffOffice.Clerk());
        var busy = await office.SignInAsync("li.na", password);
        var idle = await office.SignInAsync("li.na", password);
        office.Database.Clock.Advance(TimeSpan.FromHours(6));
        Assert.True(await office.IsSignedInAsync(busy.Secret));
        office.Database.Clock.Advance(TimeSpan.FromHours(6));
        Assert.False(await office.IsSignedInAsync(idle.Secret));
        for (var hours = 12; hours < 7 * 24; hours += 6)
        {
            Assert.True(await office.IsSignedInAsync(busy.Secret), $"after {hours} h");
            office.Database.Clock.Advance(TimeSpan.FromHours(6));
        }

        Assert.False(await office.IsSignedInAsync(busy.Secret));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Session_Revoked_IsNoLongerListedAndEndsAlone(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (member, password) = await office.HireAsync(StaffOffice.Clerk());
        var phone = await office.SignInAsync("li.na", password, new SignInOrigin("10.0.0.7", "Phone"));
        var desk = await office.SignInAsync("li.na", password);
        Assert.Equal(["Phone", "Test browser"], (await office.Sessions.OfMemberAsync(member.Id, StaffOffice.None)).Select(session => session.Device).Order());
        await office.Sessions.RevokeAsync(member.Id, phone.Session.Id, StaffOffice.Administrator, StaffOffice.None);
        Assert.False(await office.IsSignedInAsync(phone.Secret));
        Assert.True(await office.IsSignedInAsync(desk.Secret));
        Assert.Equal(desk.Session.Id, Assert.Single(await office.Sessions.OfMemberAsync(member.Id, StaffOffice.None)).Id);
        Assert.Equal(StaffRefusal.NotFound, await office.RefusalAsync(() => office.Sessions.RevokeAsync("somebody-else", desk.Session.Id, StaffOffice.Administrator, StaffOffice.None)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Session_InTheDatabase_CannotBeUsedFromThere(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (_, password) = await office.HireAsync(StaffOffice.Clerk());
        var signedIn = await office.SignInAsync("li.na", password);
        var stored = await office.Database.ScalarAsync<string>("SELECT hash FROM staff_session");
        Assert.NotEqual(signedIn.Secret, stored);
        Assert.False(await office.IsSignedInAsync(stored));
    }

    private static async Task FailAsync(StaffOffice office, string login, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(StaffRefusal.SignInFailed, await office.RefusalAsync(() => office.SignInAsync(login, "whatever it is")));
        }
    }

    private static async Task<int> WaitAsync(StaffOffice office, string login, string password)
    {
        var refused = await Assert.ThrowsAsync<StaffRefusedException>(() => office.SignInAsync(login, password));
        Assert.Equal(StaffRefusal.SignInLocked, refused.Refusal);
        return (int)refused.Values[0].Value!;
    }
}
