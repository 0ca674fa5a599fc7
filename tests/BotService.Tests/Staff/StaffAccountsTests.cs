using Huiyin.Concerns;
using Huiyin.Staff.Passwords;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Staff;

public sealed class StaffAccountsTests
{
    private const string Own = "violet teapot rain";

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Account_OfAClerk_SignsInWithItsOneTimePasswordAndChoosesAnother(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (member, password) = await office.HireAsync(StaffOffice.Clerk());
        var first = await office.SignInAsync(" LI.NA ", password);
        Assert.Equal(member.Id, first.Member.Id);
        Assert.True(first.MustChangePassword);
        var elsewhere = await office.SignInAsync("li.na", password);

        await office.Accounts.ChangePasswordAsync(first.Member, password, Own, first.Session.Id, StaffOffice.None);
        Assert.True(await office.IsSignedInAsync(first.Secret));
        Assert.False(await office.IsSignedInAsync(elsewhere.Secret));
        Assert.False((await office.SignInAsync("li.na", Own)).MustChangePassword);
        Assert.Equal(StaffRefusal.SignInFailed, await office.RefusalAsync(() => office.SignInAsync("li.na", password)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task OneTimePassword_AWeekLater_IsWorthNothing(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (_, password) = await office.HireAsync(StaffOffice.Clerk());
        office.Database.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(StaffRefusal.SignInFailed, await office.RefusalAsync(() => office.SignInAsync("li.na", password)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Password_HashedWithFormerParameters_IsHashedAnewAtSignIn(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (member, _) = await office.HireAsync(StaffOffice.Clerk());
        var former = new StaffCredential(PasswordHash.Of(Own, iterations: 1000), false, null);
        var members = office.Database.Get<IStaffRepository>();
        await office.Database.WriteAsync(transaction => members.SetCredentialAsync(transaction, member.Id, former, StaffOffice.None));
        await office.SignInAsync("li.na", Own);
        var renewed = await office.Database.ReadAsync(transaction => members.CredentialAsync(transaction, member.Id, StaffOffice.None));
        Assert.False(PasswordHash.IsOutdated(renewed.PasswordHash!));
        await office.SignInAsync("li.na", Own);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Change_OfRoleUnitAndAreas_IsKeptInTheAuditWithBeforeAndAfter(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (member, _) = await office.HireAsync(StaffOffice.Clerk());
        var after = await office.Accounts.ChangeAsync(member.Id, 1, StaffOffice.Clerk() with { Role = ActorRole.UnitHead, Unit = "sanitation", Areas = ["wenchang"] }, StaffState.Active, StaffOffice.Administrator, StaffOffice.None);
        Assert.Equal((ActorRole.UnitHead, "sanitation", 2), (after.Role, after.Unit, after.Version));
        var entry = (await office.AuditAsync(member.Id))[0];
        Assert.Equal((StaffAuditAction.Changed, "administrator-1"), (entry.Action, entry.ActorId));
        Assert.Equal("""{"role":{"before":"Clerk","after":"UnitHead"},"unit":{"before":"urban-management","after":"sanitation"},"areas":{"before":"","after":"wenchang"}}""", entry.Detail);
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => office.Accounts.ChangeAsync(member.Id, 1, StaffOffice.Clerk(), StaffState.Active, StaffOffice.Administrator, StaffOffice.None));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Audit_InTheDatabase_RefusesEveryChange(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (member, _) = await office.HireAsync(StaffOffice.Clerk());
        foreach (var sql in new[] { "UPDATE staff_audit SET actor_id = 'x'", "DELETE FROM staff_audit" })
        {
            var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => office.Database.ExecuteAsync(sql));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }

        Assert.Single(await office.AuditAsync(member.Id));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Disabled_WhileSignedIn_IsOutAtOnceAndStaysOut(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (member, password) = await office.HireAsync(StaffOffice.Clerk());
        var signedIn = await office.SignInAsync("li.na", password);
        await office.Accounts.ChangeAsync(member.Id, null, StaffOffice.Clerk(), StaffState.Disabled, StaffOffice.Administrator, StaffOffice.None);
        Assert.False(await office.IsSignedInAsync(signedIn.Secret));
        Assert.Equal(StaffRefusal.SignInFailed, await office.RefusalAsync(() => office.SignInAsync("li.na", password)));
        await office.Accounts.ChangeAsync(member.Id, null, StaffOffice.Clerk(), StaffState.Active, StaffOffice.Administrator, StaffOffice.None);
        Assert.False(await office.IsSignedInAsync(signedIn.Secret));
        await office.SignInAsync("li.na", password);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Reset_OfAPassword_EndsSessionsAndGivesAnother(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var (member, password) = await office.HireAsync(StaffOffice.Clerk());
        var signedIn = await office.SignInAsync("li.na", password);
        var another = await office.Accounts.ResetPasswordAsync(member.Id, StaffOffice.Administrator, StaffOffice.None);
        Assert.False(await office.IsSignedInAsync(signedIn.Secret));
        Assert.Equal(StaffRefusal.SignInFailed, await office.RefusalAsync(() => office.SignInAsync("li.na", password)));
        Assert.True((await office.SignInAsync("li.na", another)).MustChangePassword);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task LastAdministrator_MadeAnythingElse_IsRefused(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        Assert.NotNull(await office.Database.Get<BootstrapAccount>().EnsureAsync(StaffOffice.None));
        Assert.Null(await office.Database.Get<BootstrapAccount>().EnsureAsync(StaffOffice.None));
        var first = (await office.Database.ReadAsync(transaction => office.Database.Get<IStaffRepository>().FindByLoginAsync(transaction, BootstrapAccount.Login, StaffOffice.None)))!;
        var profile = new StaffProfile("admin", "Administrator", ActorRole.Administrator);
        Assert.Equal(StaffRefusal.LastAdministrator, await office.RefusalAsync(() => office.Accounts.ChangeAsync(first.Id, null, profile with { Role = ActorRole.Auditor }, StaffState.Active, StaffOffice.Administrator, StaffOffice.None)));
        Assert.Equal(StaffRefusal.LastAdministrator, await office.RefusalAsync(() => office.Accounts.ChangeAsync(first.Id, null, profile, StaffState.Disabled, StaffOffice.Administrator, StaffOffice.None)));

        await office.HireAsync(new StaffProfile("second", "Second", ActorRole.Administrator));
        Assert.Equal(ActorRole.Auditor, (await office.Accounts.ChangeAsync(first.Id, null, profile with { Role = ActorRole.Auditor }, StaffState.Active, StaffOffice.Administrator, StaffOffice.None)).Role);
    }

    internal static TheoryData<string, StaffRefusal, string> Mistakes => new()
    {
        { "login=", StaffRefusal.MissingField, "login" },
        { "login=a b", StaffRefusal.InvalidValue, "login" },
        { "login=LI.NA", StaffRefusal.LoginTaken, "login" },
        { "name=", StaffRefusal.MissingField, "name" },
        { "role=", StaffRefusal.MissingField, "role" },
        { "role=Resident", StaffRefusal.InvalidValue, "role" },
        { "role=System", StaffRefusal.InvalidValue, "role" },
        { "unit=", StaffRefusal.UnitRequired, "unit" },
        { "unit=nowhere", StaffRefusal.UnknownUnit, "unit" },
        { "units=nowhere", StaffRefusal.UnknownUnit, "units" },
        { "areas=atlantis", StaffRefusal.UnknownArea, "areas" },
        { "role=Visitor", StaffRefusal.AreasRequired, "areas" },
        { "locale=fr", StaffRefusal.InvalidValue, "locale" },
        { "email=nobody", StaffRefusal.InvalidValue, "email" },
        { "email=LI@example.com", StaffRefusal.EmailTaken, "email" },
    };

    [Fact]
    internal async Task Account_WithAMistake_IsRefusedNamingTheFieldAndLeavesNothing()
    {
        await using var office = await StaffOffice.OpenAsync(DatabaseKind.Sqlite);
        await office.HireAsync(StaffOffice.Clerk() with { Email = "li@example.com" });
        foreach (var row in Mistakes.Cast<object[]>())
        {
            var (mistake, refusal, field) = ((string)row[0], (StaffRefusal)row[1], (string)row[2]);
            var refused = await Assert.ThrowsAsync<StaffRefusedException>(() => office.HireAsync(With(StaffOffice.Clerk("new.one"), mistake)));
            Assert.True((refusal, field) == (refused.Refusal, refused.Field), $"{mistake}: {refused.Refusal} {refused.Field}");
        }

        Assert.Equal(1, await office.Database.ScalarAsync<int>("SELECT count(*) FROM staff_member"));
        Assert.Equal(1, await office.Database.ScalarAsync<int>("SELECT count(*) FROM staff_audit"));
    }

    private static StaffProfile With(StaffProfile profile, string mistake) => mistake.Split('=') switch
    {
        ["login", var value] => profile with { Login = value },
        ["name", var value] => profile with { Name = value },
        ["role", ""] => profile with { Role = null },
        ["role", var value] => profile with { Role = Enum.Parse<ActorRole>(value) },
        ["unit", var value] => profile with { Unit = value },
        ["units", var value] => profile with { Units = [value] },
        ["areas", var value] => profile with { Areas = [value] },
        ["locale", var value] => profile with { Locale = value },
        ["email", var value] => profile with { Email = value },
        _ => throw new ArgumentException(mistake),
    };
}
